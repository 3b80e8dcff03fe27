import type { Finding } from "../../lib/model/finding.ts";
import { isShared } from "../../lib/model/sensitivity.ts";
import type { CaseRecord } from "./store/case-record.ts";
import { readEntries } from "./store/chronologies.ts";
import { readSensitivities } from "./store/sensitivities.ts";
import type { Table } from "./store/table.ts";

/**
 * How far a finding may be told to people who did not ask for restricted documents. `closed`: a line that it rests on is told by such documents
 * only. `partly`: others tell it too, but the case holds restricted ones, from which a date or a status may come.
 */
export type Openness = "open" | "partly" | "closed";

type RestsOn = Pick<Finding, "trigger" | "discharge">;

/** Of one case as it is visible now; its lines are read only where it holds a restricted document. */
export async function opennessIn(table: Table, record: CaseRecord): Promise<(finding: RestsOn) => Openness> {
  const { tenant, caseId, generation, documentIds } = record;
  const known = await readSensitivities(table, tenant, documentIds);
  const isOpen = (documentId: string): boolean => isShared({ sensitivity: known.get(documentId) });
  if (documentIds.every(isOpen)) return () => "open";
  const entries = await readEntries(table, tenant, caseId, generation);
  const open = new Set(entries.filter(({ sources }) => sources.some(({ documentId }) => isOpen(documentId))).map(({ id }) => id));
  return ({ trigger, discharge }) => (open.has(trigger) && (discharge === null || open.has(discharge)) ? "partly" : "closed");
}
