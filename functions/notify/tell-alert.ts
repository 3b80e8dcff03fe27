import { isSilenced } from "../../lib/alerts/decision.ts";
import { sendingTime } from "../../lib/alerts/sending-time.ts";
import { wants } from "../../lib/alerts/subscription.ts";
import { deliveryIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import type { AlertQueued, DeliveryQueued } from "../shared/messages.ts";
import { type Alert, alertKind, Digest, digestKind, told } from "../shared/store/alerts.ts";
import { readDecision } from "../shared/store/decisions.ts";
import { type Delivery, deliveryKind } from "../shared/store/deliveries.ts";
import { change, create } from "../shared/store/record.ts";
import { readSubscriptions, type Subscription, topicSubscription } from "../shared/store/subscriptions.ts";
import { getItem, getItems, type Table } from "../shared/store/table.ts";
import type { NotifyDeps } from "./deps.ts";

/**
 * Gives every subscription that wants an alert a delivery of its own, then notes that the alert is told: a crash in between finds the
 * same deliveries there. What is due now is queued, the rest waits for the pulse.
 */
export async function tellAlert(deps: NotifyDeps, { tenant, alertId }: AlertQueued): Promise<void> {
  const found = await readAlerts(deps.table, tenant, alertId);
  if (!found || found.toldAt !== null) return;
  const alerts = await unsilenced(deps, found.alerts);
  const due: DeliveryQueued[] = [];
  for (const subscription of await receivers(deps.table, tenant, alerts)) {
    const delivery = await addDelivery(deps, subscription, alertId);
    if (delivery.dueAt <= deps.now()) due.push({ schema: "dueline.delivery-queued/1", tenant, alertId, subscriptionId: subscription.id });
  }
  if (found.isDigest) await change(deps.table, digestKind, KEYS.alert(tenant, alertId), (digest) => told(digest, deps.now()));
  else await change(deps.table, alertKind, KEYS.alert(tenant, alertId), (alert) => told(alert, deps.now()));
  await deps.outbox.send(due);
}

export interface FoundAlerts {
  alerts: Alert[];
  isDigest: boolean;
  toldAt: string | null;
}

/** One alert, or all lines of a digest; null: there is no such thing. */
export async function readAlerts(table: Table, tenant: string, alertId: string): Promise<FoundAlerts | null> {
  const item = await getItem(table, KEYS.alert(tenant, alertId));
  if (!item) return null;
  if (!Array.isArray(item.lines)) {
    const alert = alertKind.schema.parse(item);
    return { alerts: [alert], isDigest: false, toldAt: alert.toldAt };
  }
  const { lines, toldAt } = Digest.parse(item);
  const items = await getItems(
    table,
    lines.map((line) => KEYS.alert(tenant, line)),
  );
  return { alerts: items.map((line) => alertKind.schema.parse(line)).sort(byTime), isDigest: true, toldAt };
}

const byTime = (a: Alert, b: Alert): number => (`${a.createdAt}${a.alertId}` < `${b.createdAt}${b.alertId}` ? -1 : 1);

export async function unsilenced(deps: Pick<NotifyDeps, "table" | "now">, alerts: readonly Alert[]): Promise<Alert[]> {
  const heard: Alert[] = [];
  for (const alert of alerts) {
    const decision = await readDecision(deps.table, alert.tenant, alert.caseId, alert.findingId);
    if (!isSilenced(decision, alert, deps.now())) heard.push(alert);
  }
  return heard;
}

async function receivers(table: Table, tenant: string, alerts: readonly Alert[]): Promise<Subscription[]> {
  const all = [topicSubscription(tenant), ...(await readSubscriptions(table, tenant))];
  const isReached = ({ status, channel }: Subscription) => status === "active" && channel.kind !== "calendar";
  return all.filter((subscription) => isReached(subscription) && alerts.some((alert) => wants(subscription, alert)));
}

async function addDelivery(deps: NotifyDeps, subscription: Subscription, alertId: string): Promise<Delivery> {
  const { tenant, id: subscriptionId } = subscription;
  const now = deps.now();
  const delivery: Delivery = {
    rev: 0,
    tenant,
    subscriptionId,
    alertId,
    deliveryId: deliveryIdOf(await deps.secretOf(tenant), alertId, subscriptionId),
    state: "waiting",
    dueAt: sendingTime(now, subscription),
    failures: 0,
    problem: null,
    createdAt: now,
    endedAt: null,
  };
  await create(deps.table, deliveryKind, delivery);
  return delivery;
}
