import { KIND_OF_STATUS } from "../../lib/alerts/kind.ts";
import type { AlertFacts } from "../../lib/alerts/message.ts";
import { KEYS } from "../shared/keys.ts";
import { type Openness, opennessIn } from "../shared/openness.ts";
import type { Alert } from "../shared/store/alerts.ts";
import { type CaseRecord, caseKind } from "../shared/store/case-record.ts";
import { StoredFinding } from "../shared/store/chronologies.ts";
import { readRecord } from "../shared/store/record.ts";
import { getItem, type Table } from "../shared/store/table.ts";

const ATTEMPTS = 3;

export interface KnownFacts {
  facts: AlertFacts;
  openness: Openness;
}

/** What a message can say of an alert, and how far it may be told; null where it is true no more: a reply was found, a document withdrawn, a date corrected. */
export async function factsOf(table: Table, alert: Alert): Promise<KnownFacts | null> {
  const { tenant, caseId, findingId } = alert;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const record = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
    if (!record) return null;
    const item = await getItem(table, KEYS.finding(tenant, caseId, record.generation, findingId));
    const facts = item ? factsFrom(alert, record, StoredFinding.parse(item)) : null;
    if (facts) return { facts, openness: (await opennessIn(table, record))(facts.finding) };
    if (item) return null;
    const now = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
    if (now?.generation === record.generation) return null;
  }
  return null;
}

function factsFrom(alert: Alert, { name: caseName }: CaseRecord, { finding }: StoredFinding): AlertFacts | null {
  const { alertId, kind, caseId, from, due } = alert;
  const isSameTerm = (finding.due.latest ?? finding.due.earliest) === due;
  const isTrue = isSameTerm && (kind === "recomputed" || KIND_OF_STATUS[finding.status] === kind);
  return isTrue ? { alertId, kind, caseId, caseName, from, to: finding.status, finding } : null;
}
