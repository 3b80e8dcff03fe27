import * as z from "zod";
import { AGENCIES, agencyById } from "../../../lib/gazetteer/index.ts";
import { BodyStatistics, Counted } from "../../../lib/model/statistics.ts";
import { bodyStatistics } from "../../../lib/statistics/body-statistics.ts";
import { joinedBodies } from "../../../lib/statistics/successors.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import { readBodyRows } from "./body-rows.ts";
import { change, type RecordKind } from "./record.ts";
import type { Table } from "./table.ts";

/** Of the documents that a number rests on so many are listed with a sum; the rows of the cases list them all. */
const DOCUMENTS_LISTED = 50;

export const SumCounted = Counted.extend({ documentCount: z.int().nonnegative() });
const Sum = BodyStatistics.extend({
  counts: z.record(z.string(), SumCounted),
  answers: BodyStatistics.shape.answers.extend({ documentCount: z.int().nonnegative() }),
});

/** One body over all cases. */
export const BodySum = z.object({
  rev: z.int(),
  tenant: z.string(),
  key: z.string(),
  scope: z.enum(["alone", "joined"]),
  /** The bodies that are counted as this one. */
  keys: z.array(z.string()),
  cases: z.int().nonnegative(),
  /** Null: no case tells of it any more. */
  statistics: Sum.nullable(),
  /** False from a case's change until it has been counted. */
  isCurrent: z.boolean(),
  computedAt: z.string(),
});
export type BodySum = z.infer<typeof BodySum>;

export const joinedWith = joinedBodies(AGENCIES, agencyById);

/** A body that took over from none and gave its work to none is listed once for both lists. */
export const bodySumKind: RecordKind<BodySum> = {
  schema: BodySum,
  key: ({ tenant, key, scope }) => KEYS.bodySum(tenant, key, scope),
  indexes: ({ tenant, key, scope, statistics, isCurrent, computedAt }) => {
    const sorted = INDEX_KEYS.descending(statistics?.counts.complaintsReceived?.n ?? 0, key);
    const isAlone = scope === "alone";
    const isJoined = !isAlone || joinedWith(key).keys.length === 1;
    return {
      ...(statistics && isAlone ? { listPk: INDEX_KEYS.bodies(tenant), listSk: sorted } : {}),
      ...(statistics && isJoined ? { statePk: INDEX_KEYS.bodiesJoined(tenant), stateSk: sorted } : {}),
      ...(isCurrent ? {} : { pendingPk: INDEX_KEYS.pending(tenant, "BODY"), pendingSk: INDEX_KEYS.sorted(computedAt, `${scope} ${key}`) }),
    };
  },
};

const shortened = <C extends Counted>(counted: C) => ({
  ...counted,
  documents: counted.documents.slice(0, DOCUMENTS_LISTED),
  documentCount: counted.documents.length,
});

type Place = Pick<BodySum, "tenant" | "key" | "scope" | "keys">;

async function summed(table: Table, { tenant, key, scope, keys }: Place, now: string): Promise<BodySum> {
  const parts = await readBodyRows(table, tenant, keys);
  const [one] = bodyStatistics(
    parts.map((part) => ({ schema: "dueline.case-statistics/1", asOf: now, journey: NO_JOURNEY, ...part })),
    () => key,
  );
  const counts = Object.entries(one?.counts ?? {}).map(([measure, counted]) => [measure, shortened(counted)]);
  const statistics = one ? { ...one, counts: Object.fromEntries(counts), answers: shortened(one.answers) } : null;
  const cases = new Set(parts.map(({ caseId }) => caseId)).size;
  return { rev: 0, tenant, key, scope, keys: [...keys], cases, statistics, isCurrent: true, computedAt: now };
}

const NO_JOURNEY = { stops: [], handovers: 0, returns: 0, statedReferrals: 0, documents: [] };

/** Up to so many cases a body is counted again whenever one of them changes. */
const CASES_COUNTED_AT_ONCE = 20;
/** A larger one no more often than this, and at the next look for what is unfinished. */
const MILLISECONDS_BETWEEN = 600_000;

const mayWait = (seen: BodySum | null, now: string): boolean =>
  seen !== null && seen.cases > CASES_COUNTED_AT_ONCE && Date.parse(now) - Date.parse(seen.computedAt) < MILLISECONDS_BETWEEN;

/** Counts a body anew after a row of it was written, or notes that somebody must. Whoever writes last has read all rows that were there. */
async function refresh(table: Table, place: Place, now: string, isPatient: boolean): Promise<void> {
  const { tenant, key, scope } = place;
  await change(table, bodySumKind, KEYS.bodySum(tenant, key, scope), async (seen) =>
    isPatient && seen && mayWait(seen, now) ? { ...seen, isCurrent: false } : await summed(table, place, now),
  );
}

/** By itself, and together with the bodies that its work came from or went to. */
export async function refreshSums(table: Table, tenant: string, key: string, now: string, { isPatient = true } = {}): Promise<void> {
  await refresh(table, { tenant, key, scope: "alone", keys: [key] }, now, isPatient);
  const { root, keys } = joinedWith(key);
  if (keys.length > 1) await refresh(table, { tenant, key: root, scope: "joined", keys }, now, isPatient);
}
