import * as z from "zod";
import { Decision } from "../../../lib/alerts/decision.ts";
import { dueShard, INDEX_KEYS, KEYS } from "../keys.ts";
import { type RecordKind, readRecord } from "./record.ts";
import { queryAll, type Table, wholePartition } from "./table.ts";

/** What people decided about one finding; `before` keeps what they decided earlier, newest last. */
export const FindingDecision = Decision.extend({
  rev: z.int(),
  tenant: z.string(),
  caseId: z.string(),
  findingId: z.string(),
  before: z.array(Decision),
});
export type FindingDecision = z.infer<typeof FindingDecision>;

export const decisionKind: RecordKind<FindingDecision> = {
  schema: FindingDecision,
  key: ({ tenant, caseId, findingId }) => KEYS.decision(tenant, caseId, findingId),
  indexes: ({ tenant, caseId, findingId, state, until }): Record<string, string> =>
    state === "snoozed" && until !== null
      ? { duePk: INDEX_KEYS.due(tenant, dueShard(caseId)), dueSk: INDEX_KEYS.sorted(until, `${caseId}#${findingId}`) }
      : {},
};

const MOST_KEPT = 200;
const plain = (record: FindingDecision): Decision => Decision.parse(record);

/** A new decision over the one before, which is kept. */
export function decidedAnew(
  record: FindingDecision | null,
  finding: { tenant: string; caseId: string; findingId: string },
  decision: Decision,
): FindingDecision {
  const before = record ? [...record.before, plain(record)].slice(-MOST_KEPT) : [];
  return { rev: record?.rev ?? 0, ...finding, ...decision, before };
}

export const readDecision = (table: Table, tenant: string, caseId: string, findingId: string): Promise<FindingDecision | null> =>
  readRecord(table, decisionKind, KEYS.decision(tenant, caseId, findingId));

export async function readDecisions(table: Table, tenant: string, caseId: string): Promise<FindingDecision[]> {
  const items = await queryAll(table, wholePartition(KEYS.decision(tenant, caseId, "").pk));
  return items.map((item) => FindingDecision.parse(item));
}
