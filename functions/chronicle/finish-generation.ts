import { KEYS } from "../shared/keys.ts";
import type { AlertQueued } from "../shared/messages.ts";
import { raiseAlerts } from "../shared/raise-alerts.ts";
import { alerted, type CaseRecord, caseKind } from "../shared/store/case-record.ts";
import { dropLinesBefore, readFindings } from "../shared/store/chronologies.ts";
import { change } from "../shared/store/record.ts";
import type { ChronicleDeps } from "./deps.ts";

/** What is left to do for a generation that is visible: lines before it go, its news are told; then it is noted that this is done. */
export async function finishGeneration(deps: ChronicleDeps, record: CaseRecord): Promise<void> {
  const { tenant, caseId, generation, alertedGeneration } = record;
  if (alertedGeneration >= generation) return;
  await dropLinesBefore(deps.table, tenant, caseId, generation);
  const messages = await fillOutbox(deps, record);
  await deps.outbox.send(messages);
  await change(deps.table, caseKind, KEYS.case(tenant, caseId), (current) => alerted(current, generation));
  if (messages.length > 0) deps.log("chronicle.alerts", { tenant, caseId, alerts: messages.length });
}

async function fillOutbox(deps: ChronicleDeps, { tenant, caseId, generation }: CaseRecord): Promise<AlertQueued[]> {
  const messages: AlertQueued[] = [];
  for (const { finding, raised } of await readFindings(deps.table, tenant, caseId, generation))
    messages.push(...(await raiseAlerts(deps, tenant, finding, raised)));
  return messages;
}
