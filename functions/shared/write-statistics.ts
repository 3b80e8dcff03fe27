import * as z from "zod";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { CaseStatistics } from "../../lib/model/statistics.ts";
import { caseStatistics } from "../../lib/statistics/case-statistics.ts";
import { sharedOnly } from "../../lib/statistics/shared-only.ts";
import { KEYS } from "./keys.ts";
import { putBodyRow } from "./store/body-rows.ts";
import { refreshSums } from "./store/body-sums.ts";
import type { CaseRecord } from "./store/case-record.ts";
import { packed, unpacked } from "./store/lines.ts";
import { getItem, putItem, type Table } from "./store/table.ts";

/** Statistics of a case with the bodies that have a row of it. */
const StoredStatistics = z.object({ statistics: CaseStatistics, keys: z.array(z.string()), caseRev: z.int() });

async function readStored(table: Table, tenant: string, caseId: string): Promise<z.infer<typeof StoredStatistics> | null> {
  const item = await getItem(table, KEYS.caseStatistics(tenant, caseId));
  return item ? StoredStatistics.parse({ ...item, statistics: unpacked("statistics", item) }) : null;
}

export const readCaseStatistics = async (table: Table, tenant: string, caseId: string): Promise<CaseStatistics | null> =>
  (await readStored(table, tenant, caseId))?.statistics ?? null;

const timeless = ({ asOf: _, ...rest }: CaseStatistics): string => JSON.stringify(rest);

/**
 * Writes what a case contributes to statistics: a row for each body, then the sums, then the case's own, by which it is known that all
 * this is done. What a crash left is written again with the case. `record`: as it was when these lines became visible.
 */
export async function writeStatistics(
  { table, now }: { table: Table; now: () => string },
  { tenant, caseId, rev, asOf }: CaseRecord,
  { chronology, findings }: { chronology: Chronology; findings: readonly Finding[] },
): Promise<void> {
  const statistics = caseStatistics(sharedOnly(chronology), findings, asOf ?? now());
  const before = await readStored(table, tenant, caseId);
  if (before && (before.caseRev > rev || timeless(before.statistics) === timeless(statistics))) return;
  const keys = statistics.bodies.map(({ key }) => key);
  const bodies = new Map(statistics.bodies.map((body) => [body.key, body]));
  for (const key of new Set([...keys, ...(before?.keys ?? [])])) {
    const body = bodies.get(key) ?? null;
    const known = before?.statistics.bodies.find((one) => one.key === key) ?? null;
    if (before && JSON.stringify(body) === JSON.stringify(known)) continue;
    await putBodyRow(table, tenant, key, { caseId, asOf: statistics.asOf, caseRev: rev, body }, now());
    await refreshSums(table, tenant, key, now());
  }
  await putItem(table, { ...KEYS.caseStatistics(tenant, caseId), ...packed("statistics", statistics), keys, caseRev: rev });
}
