import { DuelineError } from "../../lib/errors.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { KEYS } from "../shared/keys.ts";
import { type CaseRecord, caseKind } from "../shared/store/case-record.ts";
import { readFindings } from "../shared/store/chronologies.ts";
import { readRecord } from "../shared/store/record.ts";
import type { Table } from "../shared/store/table.ts";

const ATTEMPTS = 5;

/**
 * Reads lines of the generation that is visible, all of one and the same: where another became visible in between, its predecessor's lines
 * may be gone already, so the reading starts again.
 */
export async function readVisible<T>(
  table: Table,
  { tenant, caseId }: { tenant: string; caseId: string },
  read: (record: CaseRecord) => Promise<T>,
): Promise<{ record: CaseRecord; lines: T }> {
  const key = KEYS.case(tenant, caseId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const record = await readRecord(table, caseKind, key);
    if (!record || record.generation === 0) throw new DuelineError("NOT_FOUND", "case");
    const lines = await read(record);
    const now = await readRecord(table, caseKind, key);
    if (now?.generation === record.generation) return { record, lines };
  }
  throw new DuelineError("STALE", "the case changes faster than it can be read");
}

/** Findings as they were last found to hold; the case knows as of when. */
export async function storedFindings(table: Table, { tenant, caseId, generation, asOf }: CaseRecord): Promise<Finding[]> {
  const stored = await readFindings(table, tenant, caseId, generation);
  return stored.map(({ finding }) => ({ ...finding, asOf: asOf ?? finding.asOf }));
}
