import * as z from "zod";
import { LawVersion } from "../../../lib/deadlines/law-version.ts";
import { FindingStatus } from "../../../lib/model/finding.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import { SoonDays } from "./alert-settings.ts";
import type { RecordKind } from "./record.ts";

export const CaseRecord = z.object({
  rev: z.int(),
  tenant: z.string(),
  caseId: z.string(),
  name: z.string(),
  /** What documents call it, where a person renamed it. */
  readName: z.string().nullable().default(null),
  /** Counts what may have changed the case: a document read, replaced or withdrawn, a day on which something became due. */
  revision: z.int().nonnegative(),
  /** The revision that the visible chronology has seen. */
  checkedRevision: z.int().nonnegative(),
  /** How many corrections the visible chronology has seen, and which of them fit no line of it. */
  corrections: z.int().nonnegative().default(0),
  unplaced: z.array(z.string()).default([]),
  /** Digest of what has gone to other cases, as they have been told; null: nothing ever has. */
  leaving: z.string().nullable().default(null),
  /** Runs begun; each writes its lines under its own number. */
  run: z.int().nonnegative(),
  /** The run whose entries and findings are visible; 0 = none. */
  generation: z.int().nonnegative(),
  /** The generation whose news are in the outbox. */
  alertedGeneration: z.int().nonnegative(),
  /** Of the visible entries, and of the findings without their `asOf`: the same again is no new generation. */
  digest: z.string().nullable(),
  /** Packs, calendars and settings that the findings were judged by. */
  law: LawVersion.default({ packs: {}, calendars: {} }),
  soonDays: SoonDays.nullable().default(null),
  /** When the findings were last found to hold. */
  asOf: z.string().nullable(),
  documentIds: z.array(z.string()),
  entryCount: z.int().nonnegative(),
  findingCounts: z.partialRecord(FindingStatus, z.int().nonnegative()),
  updatedAt: z.string(),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

export const isMerged = ({ revision, checkedRevision, generation, alertedGeneration }: CaseRecord): boolean =>
  revision === checkedRevision && generation === alertedGeneration;

/** A sort key takes 1024 bytes, and a sign of a name up to three; a folder can be called longer than that. */
const SORTED_SIGNS = 300;

export const caseKind: RecordKind<CaseRecord> = {
  schema: CaseRecord,
  key: ({ tenant, caseId }) => KEYS.case(tenant, caseId),
  indexes: (record) => {
    const { tenant, caseId, name, updatedAt, entryCount } = record;
    const pending = isMerged(record)
      ? {}
      : { pendingPk: INDEX_KEYS.pending(tenant, "CASE"), pendingSk: INDEX_KEYS.sorted(updatedAt, caseId) };
    // A case without a line (its documents were withdrawn) is kept and not listed.
    const listed =
      entryCount > 0 ? { listPk: INDEX_KEYS.cases(tenant), listSk: INDEX_KEYS.sorted(name.slice(0, SORTED_SIGNS), caseId) } : {};
    return { ...listed, ...pending };
  },
};

// --- transitions: pure, null where there is nothing to change ---

export function touched(record: CaseRecord | null, about: { tenant: string; caseId: string; name: string }, now: string): CaseRecord {
  const { tenant, caseId, name } = about;
  if (record) return { ...record, name: record.name || name, revision: record.revision + 1, updatedAt: now };
  return {
    rev: 0,
    tenant,
    caseId,
    name,
    readName: null,
    revision: 1,
    checkedRevision: 0,
    corrections: 0,
    unplaced: [],
    leaving: null,
    run: 0,
    generation: 0,
    alertedGeneration: 0,
    digest: null,
    law: { packs: {}, calendars: {} },
    soonDays: null,
    asOf: null,
    documentIds: [],
    entryCount: 0,
    findingCounts: {},
    updatedAt: now,
  };
}

export const begun = (record: CaseRecord | null): CaseRecord | null => (record ? { ...record, run: record.run + 1 } : null);

export interface Merged {
  run: number;
  /** What the run read: the case's revision and generation at its start. */
  revision: number;
  generation: number;
  /** What a person calls the case; null: what documents call it. */
  renamed: string | null;
  corrections: number;
  unplaced: readonly string[];
  leaving: string | null;
  digest: string;
  law: LawVersion;
  soonDays: SoonDays;
  asOf: string;
  documentIds: readonly string[];
  entryCount: number;
  findingCounts: CaseRecord["findingCounts"];
}

/** Makes a run's entries and findings visible together, unless another run was quicker. */
export function merged(record: CaseRecord | null, result: Merged): CaseRecord | null {
  if (!record || record.generation !== result.generation || record.checkedRevision > result.revision) return null;
  if (record.corrections > result.corrections) return null;
  const { run, revision, renamed, corrections, leaving, digest, law, soonDays, asOf, documentIds, entryCount, findingCounts } = result;
  const readName = record.readName ?? record.name;
  const seen = {
    ...record,
    name: renamed ?? readName,
    readName: renamed === null ? null : readName,
    corrections,
    unplaced: [...result.unplaced],
    leaving,
    digest,
    law,
    soonDays,
    asOf,
    entryCount,
    findingCounts,
    documentIds: [...documentIds],
    checkedRevision: revision,
  };
  return record.digest === digest ? seen : { ...seen, generation: run };
}

export function alerted(record: CaseRecord | null, generation: number): CaseRecord | null {
  if (!record || record.alertedGeneration >= generation) return null;
  return { ...record, alertedGeneration: generation };
}
