import { KEYS } from "../shared/keys.ts";
import type { Log } from "../shared/log.ts";
import type { AlertQueued } from "../shared/messages.ts";
import { type Alert, alertKind, sent } from "../shared/store/outbox.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { Table } from "../shared/store/table.ts";

/** What leaves: references and counts. Names, places and dates stay here; who may see them follows the reference. */
export interface Notice {
  key: string;
  subject: string;
  body: string;
}

export interface NotifyDeps {
  table: Table;
  publish(notice: Notice): Promise<void>;
  now(): string;
  log: Log;
}

/** Sends first and marks after: a crash between the two sends again under the same key, which receivers drop. */
export async function sendAlert(deps: NotifyDeps, { tenant, alertId }: AlertQueued): Promise<void> {
  const key = KEYS.alert(tenant, alertId);
  const alert = await readRecord(deps.table, alertKind, key);
  if (!alert || alert.sentAt !== null) return;
  await deps.publish(noticeOf(alert));
  await change(deps.table, alertKind, key, (current) => sent(current, deps.now()));
  deps.log("notify.sent", { tenant, caseId: alert.caseId });
}

export function noticeOf({ alertId, caseId, findingId, transition: { from, to } }: Alert): Notice {
  const body = { schema: "dueline.alert/1", key: alertId, caseId, findingId, from, to, link: `/cases/${caseId}/chronology` };
  return { key: alertId, subject: `Dueline: ${to} in ${caseId}`, body: JSON.stringify(body) };
}
