import * as z from "zod";
import { Correction } from "../../../lib/model/correction.ts";
import { INDEX_KEYS, KEYS, PREFIXES } from "../keys.ts";
import type { CaseChanged } from "../messages.ts";
import { packed, unpacked } from "./lines.ts";
import { putRevised, type RecordKind, readRecord } from "./record.ts";
import { type Item, queryAll, type Table, withPrefix } from "./table.ts";
import { type Put, writeAtOnce } from "./transaction.ts";

/** Counts the corrections of a case. Pending until `chronicle` has merged all of them, so that no lost message loses one. */
export const CorrectionsHead = z.object({
  rev: z.int(),
  tenant: z.string(),
  caseId: z.string(),
  count: z.int().nonnegative(),
  /** How many of them the visible chronology has seen. */
  merged: z.int().nonnegative(),
  updatedAt: z.string(),
});
export type CorrectionsHead = z.infer<typeof CorrectionsHead>;

export const correctionsHeadKind: RecordKind<CorrectionsHead> = {
  schema: CorrectionsHead,
  key: ({ tenant, caseId }) => KEYS.correctionsHead(tenant, caseId),
  indexes: ({ tenant, caseId, count, merged, updatedAt }): Record<string, string> =>
    count > merged ? { pendingPk: INDEX_KEYS.pending(tenant, "CORRECTIONS"), pendingSk: INDEX_KEYS.sorted(updatedAt, caseId) } : {},
};

export interface CaseRef {
  tenant: string;
  caseId: string;
}

export const readCorrectionsHead = (table: Table, { tenant, caseId }: CaseRef): Promise<CorrectionsHead | null> =>
  readRecord(table, correctionsHeadKind, KEYS.correctionsHead(tenant, caseId));

/** Oldest first. */
export async function readCorrections(table: Table, { tenant, caseId }: CaseRef): Promise<Correction[]> {
  const items = await queryAll(table, withPrefix(KEYS.correctionsHead(tenant, caseId).pk, PREFIXES.corrections));
  return items.map((item) => Correction.parse(unpacked("correction", item)));
}

export const correctionItem = ({ tenant, caseId }: CaseRef, correction: Correction): Item => ({
  ...KEYS.correction(tenant, caseId, correction.number),
  ...packed("correction", correction),
});

/** Corrections of one case that are written together, each with the number that follows. */
export interface Appended extends CaseRef {
  /** As it was when the corrections were decided on; null: the case has none yet. */
  head: CorrectionsHead | null;
  corrections: readonly Correction[];
}

/** All of them or none, and none where somebody said something of one of the cases in between. */
export const appendCorrections = (table: Table, all: readonly Appended[], now: string): Promise<boolean> =>
  writeAtOnce(
    table,
    all.flatMap((one) => putsOf(one, now)),
  );

function putsOf({ tenant, caseId, head, corrections }: Appended, updatedAt: string): Put[] {
  const { count, merged } = head ?? { count: 0, merged: 0 };
  const next = { rev: 0, tenant, caseId, count: count + corrections.length, merged, updatedAt };
  const items = corrections.map((correction) => ({
    Item: correctionItem({ tenant, caseId }, correction),
    ConditionExpression: "attribute_not_exists(pk)",
  }));
  return [putRevised(correctionsHeadKind, next, head), ...items];
}

/** What a run has merged; corrections that came meanwhile keep the case pending. */
export const withMerged = (head: CorrectionsHead | null, merged: number): CorrectionsHead | null =>
  head && head.merged < merged ? { ...head, merged } : null;

/** What tells `chronicle` of them; a run that has seen that many need not look again. */
export const correctionsNews = ({ tenant, caseId, count }: CaseRef & { count: number }): CaseChanged => ({
  schema: "dueline.case-changed/1",
  tenant,
  caseId,
  revision: 0,
  corrections: count,
  asOf: null,
});
