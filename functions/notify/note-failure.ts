import { MESSAGE_TEXTS } from "../../lib/alerts/texts.ts";
import { KEYS } from "../shared/keys.ts";
import type { Delivery } from "../shared/store/deliveries.ts";
import { change } from "../shared/store/record.ts";
import { disabled, failing, type Subscription, subscriptionKind, topicSubscription } from "../shared/store/subscriptions.ts";
import type { Problem } from "./channels/channel.ts";
import type { NotifyDeps } from "./deps.ts";

/** Tells the owner on the first failure of a webhook, and when it is switched off after the last one. */
export async function noteFailure(deps: NotifyDeps, subscription: Subscription, delivery: Delivery, problem: Problem): Promise<void> {
  const { tenant, id, channel, failingSince } = subscription;
  if (channel.kind !== "webhook") return;
  const key = KEYS.subscription(tenant, id);
  if (delivery.state === "failed") {
    await tellOwner(deps, subscription, `${delivery.deliveryId}-off`, MESSAGE_TEXTS.en.disabled(id, problem));
    await change(deps.table, subscriptionKind, key, (seen) => disabled(seen, problem));
  } else {
    if (failingSince === null)
      await tellOwner(deps, subscription, `${delivery.deliveryId}-failing`, MESSAGE_TEXTS.en.failing(id, problem, delivery.dueAt));
    await change(deps.table, subscriptionKind, key, (seen) => failing(seen, problem, deps.now()));
  }
}

/** On the stack's topic: the one way that does not depend on the webhook. */
async function tellOwner(deps: NotifyDeps, { tenant, id }: Subscription, key: string, text: string): Promise<void> {
  const link = `${deps.linkBase}/subscriptions/${id}`;
  const payload = { schema: "dueline.alert/1" as const, key, count: 0, case: null, cases: [], link, alerts: [] };
  const message = { key, subject: `Dueline: webhook ${id}`, text: `${text}\n${link}`, payload };
  await deps.channels.topic({ subscription: topicSubscription(tenant), message, now: deps.now() });
}
