import type { Finding } from "../../lib/model/finding.ts";
import { alertIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import type { AlertQueued } from "../shared/messages.ts";
import { alerted, type CaseRecord, caseKind } from "../shared/store/case-record.ts";
import { dropLinesBefore, readFindings, type Transition } from "../shared/store/chronologies.ts";
import { type Alert, alertKind, queued } from "../shared/store/outbox.ts";
import { change } from "../shared/store/record.ts";
import type { ChronicleDeps } from "./deps.ts";

/** What is left to do for a generation that is visible: lines before it go, its transitions are told; then it is noted that this is done. */
export async function finishGeneration(deps: ChronicleDeps, record: CaseRecord): Promise<void> {
  const { tenant, caseId, generation, alertedGeneration } = record;
  if (alertedGeneration >= generation) return;
  await dropLinesBefore(deps.table, tenant, caseId, generation);
  const messages = await fillOutbox(deps, record);
  await deps.outbox.send(messages);
  await change(deps.table, caseKind, KEYS.case(tenant, caseId), (current) => alerted(current, generation));
  if (messages.length > 0) deps.log("chronicle.alerts", { tenant, caseId, alerts: messages.length });
}

/** Each transition once for ever, under its own key. */
async function fillOutbox(deps: ChronicleDeps, record: CaseRecord): Promise<AlertQueued[]> {
  const { tenant, caseId, generation } = record;
  const secret = await deps.secretOf(tenant);
  const messages: AlertQueued[] = [];
  for (const { finding, transition } of await readFindings(deps.table, tenant, caseId, generation)) {
    if (!transition) continue;
    const alert = alertOf(secret, record, finding, transition, deps.now());
    await change(deps.table, alertKind, KEYS.alert(tenant, alert.alertId), (existing) => queued(existing, alert));
    messages.push({ schema: "dueline.alert-queued/1", tenant, alertId: alert.alertId });
  }
  return messages;
}

function alertOf(secret: string, { tenant, caseId }: CaseRecord, finding: Finding, transition: Transition, createdAt: string): Alert {
  const { id: findingId, obligationId, trigger } = finding;
  const alertId = alertIdOf(secret, [caseId, obligationId, trigger, transition.to]);
  return { rev: 0, tenant, alertId, caseId, findingId, obligationId, transition, createdAt, sentAt: null };
}
