import { announceCase } from "../shared/cases.ts";
import { INDEX_KEYS, KEYS } from "../shared/keys.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { change, readRecord } from "../shared/store/record.ts";
import { DocumentSensitivity, sensitivityKind } from "../shared/store/sensitivities.ts";
import { getItems, onIndex, queryAll } from "../shared/store/table.ts";
import { allTenants } from "../shared/store/tenants.ts";
import type { ReconcileDeps } from "./deps.ts";

type TellingDeps = Pick<ReconcileDeps, "table" | "cases" | "now" | "log">;

/** Tells cases of documents that somebody has judged otherwise: what rests on them is to be put together again. Telling twice does no harm. */
export async function tellSensitivities(deps: TellingDeps): Promise<void> {
  for (const tenant of await allTenants(deps.table)) {
    const keys = await queryAll(deps.table, onIndex("pending", INDEX_KEYS.pending(tenant, "SENSITIVITY")));
    const records = (await getItems(deps.table, keys)).map((item) => DocumentSensitivity.parse(item)).filter(({ told }) => !told);
    for (const record of records) await tellCases(deps, record);
    if (records.length > 0) deps.log("reconcile.sensitivities", { tenant, documents: records.length });
  }
}

async function tellCases(deps: TellingDeps, { tenant, documentId, rev }: DocumentSensitivity): Promise<void> {
  const document = await readRecord(deps.table, documentKind, KEYS.document(tenant, documentId));
  for (const { caseId, name } of document?.cases ?? []) await announceCase(deps, { tenant, caseId, name });
  await change(deps.table, sensitivityKind, KEYS.sensitivity(tenant, documentId), (seen) =>
    seen?.rev === rev ? { ...seen, told: true } : null,
  );
}
