import { exportPrefix, INDEX_KEYS, KEYS } from "../shared/keys.ts";
import { dropped, dropping, ExportRecord, exportKind } from "../shared/store/exports.ts";
import { change } from "../shared/store/record.ts";
import { onIndex, queryItems } from "../shared/store/table.ts";
import type { EraseDeps } from "./deps.ts";
import { eraseUnder } from "./objects.ts";

/** Erases exports that may hold one of these cases: those of all cases, and those of one of them. One that is being written takes itself away. */
export async function eraseExports(deps: EraseDeps, tenant: string, caseIds: readonly string[]): Promise<void> {
  const concerned: ExportRecord[] = [];
  for await (const item of queryItems(deps.table, onIndex("listing", INDEX_KEYS.exports(tenant)))) {
    const record = ExportRecord.parse(item);
    const { cases } = record.wishes;
    if (cases.length === 0 || cases.some((one) => caseIds.includes(one))) concerned.push(record);
  }
  for (const record of concerned) await eraseExport(deps, record);
}

/** What is being written may write on: its own run takes it away at its end, or `reconcile` has it done. */
const LEFT_TO_EXPORTER: ReadonlySet<ExportRecord["state"]> = new Set(["running", "dropping"]);

async function eraseExport({ table, data, now }: EraseDeps, { tenant, exportId }: ExportRecord): Promise<void> {
  const key = KEYS.export(tenant, exportId);
  const { before } = await change(table, exportKind, key, (seen) => dropping(seen, now()));
  await eraseUnder(data, exportPrefix(tenant, exportId));
  if (before && !LEFT_TO_EXPORTER.has(before.state)) await change(table, exportKind, key, (seen) => dropped(seen, now()));
}
