import type { Finding } from "../../lib/model/finding.ts";
import { KEYS } from "../shared/keys.ts";
import { CaseRecord } from "../shared/store/case-record.ts";
import { findingsByKey, type StoredFinding } from "../shared/store/chronologies.ts";
import { getItems, type Item, type Table } from "../shared/store/table.ts";

export interface VisibleFinding {
  /** As of when its case was judged last. */
  finding: Finding;
  stored: StoredFinding;
  caseName: string;
  record: CaseRecord;
}

/** Findings that items of an index stand for, without those that an older generation of their case has left there. */
export async function visibleFindings(table: Table, tenant: string, items: readonly Item[]): Promise<VisibleFinding[]> {
  const found = await findingsByKey(table, items);
  const records = await getItems(
    table,
    found.map(({ stored }) => KEYS.case(tenant, stored.finding.caseId)),
  );
  const cases = new Map(records.map((item) => CaseRecord.parse(item)).map((record) => [record.caseId, record]));
  return found.flatMap(({ stored, run }) => {
    const record = cases.get(stored.finding.caseId);
    if (record?.generation !== run) return [];
    return [{ finding: { ...stored.finding, asOf: record.asOf ?? stored.finding.asOf }, stored, caseName: record.name, record }];
  });
}
