import { alertParts } from "../../lib/alerts/news.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { alertIdOf } from "./document-id.ts";
import type { AlertQueued } from "./messages.ts";
import { type Alert, alertKind, type Raised } from "./store/alerts.ts";
import { create } from "./store/record.ts";
import type { Table } from "./store/table.ts";

export interface RaiseDeps {
  table: Table;
  secretOf(tenant: string): Promise<string>;
  now(): string;
}

/**
 * Writes alerts into the outbox, each once for ever under its own id, and answers what to tell `notify`.
 * What goes into a digest only waits for it: no message.
 */
export async function raiseAlerts(deps: RaiseDeps, tenant: string, finding: Finding, all: readonly Raised[]): Promise<AlertQueued[]> {
  const secret = await deps.secretOf(tenant);
  const messages: AlertQueued[] = [];
  for (const raised of all) {
    const alert = alertOf(secret, tenant, finding, raised, deps.now());
    await create(deps.table, alertKind, alert);
    if (raised.way === "single") messages.push({ schema: "dueline.alert-queued/1", tenant, alertId: alert.alertId });
  }
  return messages;
}

function alertOf(secret: string, tenant: string, finding: Finding, raised: Raised, createdAt: string): Alert {
  const { id: findingId, caseId, obligationId, due } = finding;
  const alertId = alertIdOf(secret, alertParts(finding, raised.kind, raised.round));
  return { ...raised, rev: 0, tenant, alertId, caseId, findingId, obligationId, due: due.latest ?? due.earliest, createdAt, toldAt: null };
}
