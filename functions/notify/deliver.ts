import { type Message, writeMessage } from "../../lib/alerts/message.ts";
import { sendingTime } from "../../lib/alerts/sending-time.ts";
import { wants } from "../../lib/alerts/subscription.ts";
import { MESSAGE_TEXTS } from "../../lib/alerts/texts.ts";
import { KEYS, type TableKey } from "../shared/keys.ts";
import type { DeliveryQueued } from "../shared/messages.ts";
import { claimed, type Delivery, deliveryKind, ended, failed, postponed } from "../shared/store/deliveries.ts";
import { change } from "../shared/store/record.ts";
import { readSubscription, recovered, type Subscription, subscriptionKind } from "../shared/store/subscriptions.ts";
import { factsOf, type KnownFacts } from "./alert-facts.ts";
import { ChannelError, type Problem } from "./channels/channel.ts";
import type { NotifyDeps } from "./deps.ts";
import { noteFailure } from "./note-failure.ts";
import { readAlerts, unsilenced } from "./tell-alert.ts";

/**
 * Sends one delivery. It is claimed before anything leaves and marked after: a crash in between sends again, under the same key,
 * which receivers drop. What is not true any more, or was decided meanwhile, is dropped unsent.
 */
export async function deliver(deps: NotifyDeps, { tenant, subscriptionId, alertId }: DeliveryQueued, isStart = false): Promise<void> {
  const key = KEYS.delivery(tenant, subscriptionId, alertId);
  const { after: delivery } = await change(deps.table, deliveryKind, key, (seen) => claimed(seen, deps.now(), isStart));
  if (!delivery) return;
  const subscription = await readSubscription(deps.table, tenant, subscriptionId);
  if (subscription?.status !== "active") return await drop(deps, key);
  const dueAt = sendingTime(deps.now(), subscription);
  if (dueAt > deps.now()) return void (await change(deps.table, deliveryKind, key, (seen) => postponed(seen, dueAt)));
  const message = await messageFor(deps, delivery, subscription);
  if (!message) return await drop(deps, key);
  const problem = await problemOfSending(deps, subscription, message);
  if (problem === null) await noteSuccess(deps, key, subscription, message);
  else await noteFailed(deps, key, subscription, problem);
}

/** Restricted documents go to those who asked for them: others hear nothing of what rests on these alone, and no detail where some are in the case. */
async function messageFor(
  deps: NotifyDeps,
  { tenant, alertId, deliveryId }: Delivery,
  subscription: Subscription,
): Promise<Message | null> {
  const found = await readAlerts(deps.table, tenant, alertId);
  if (!found) return null;
  const known: KnownFacts[] = [];
  for (const alert of await unsilenced(deps, found.alerts)) {
    const one = wants(subscription, alert) ? await factsOf(deps.table, alert) : null;
    if (one && (subscription.restricted || one.openness !== "closed")) known.push(one);
  }
  if (known.length === 0) return null;
  const facts = known.map((one) => one.facts);
  const details = subscription.restricted || known.every(({ openness }) => openness === "open") ? subscription.details : [];
  const link = `${deps.linkBase}/alerts`;
  const linkOf = (caseId: string): string => `${deps.linkBase}/cases/${caseId}/chronology`;
  return writeMessage(deliveryId, facts, details, { texts: MESSAGE_TEXTS.en, linkOf, link, isDigest: found.isDigest });
}

/** Null: it was taken. What is no channel's fault is thrown on. */
async function problemOfSending({ channels, now }: NotifyDeps, subscription: Subscription, message: Message): Promise<Problem | null> {
  const { kind } = subscription.channel;
  if (kind === "calendar") return null;
  try {
    await channels[kind]({ subscription, message, now: now() });
    return null;
  } catch (error) {
    if (error instanceof ChannelError) return error.problem;
    throw error;
  }
}

async function drop(deps: NotifyDeps, key: TableKey): Promise<void> {
  await change(deps.table, deliveryKind, key, (seen) => ended(seen, "dropped", deps.now()));
}

async function noteSuccess(
  deps: NotifyDeps,
  key: TableKey,
  { tenant, id, failingSince }: Subscription,
  { payload }: Message,
): Promise<void> {
  await change(deps.table, deliveryKind, key, (seen) => ended(seen, "sent", deps.now()));
  if (failingSince !== null) await change(deps.table, subscriptionKind, KEYS.subscription(tenant, id), recovered);
  deps.log("notify.sent", { tenant, alerts: payload.count, ...(payload.case ? { caseId: payload.case } : {}) });
}

async function noteFailed(deps: NotifyDeps, key: TableKey, subscription: Subscription, problem: Problem): Promise<void> {
  const { after } = await change(deps.table, deliveryKind, key, (seen) => failed(seen, problem, deps.now()));
  deps.log("notify.failed", { tenant: subscription.tenant, code: problem, failed: after?.failures ?? 0 });
  if (after) await noteFailure(deps, subscription, after, problem);
}
