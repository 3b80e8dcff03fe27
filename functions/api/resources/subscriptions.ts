import { createHash } from "node:crypto";
import type * as z from "zod";
import type { ChannelRequest } from "../../../lib/alerts/subscription.ts";
import { DuelineError } from "../../../lib/errors.ts";
import { KEYS } from "../../shared/keys.ts";
import { Delivery } from "../../shared/store/deliveries.ts";
import { change, create } from "../../shared/store/record.ts";
import {
  type Channel,
  deleted,
  feedKind,
  readSubscription,
  readSubscriptions,
  type Subscription,
  subscriptionKind,
} from "../../shared/store/subscriptions.ts";
import { wholePartition } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { DeliveriesQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import {
  DeliveryList,
  DeliveryView,
  NewSubscription,
  SubscriptionChange,
  SubscriptionList,
  SubscriptionRequest,
  SubscriptionView,
} from "../schemas-alerts.ts";

/** Of the secret part of a calendar's address only this is kept: who reads the table can't read the calendar. */
export const tokenIdOf = (token: string): string => createHash("sha256").update(`feed\n${token}`).digest("hex").slice(0, 40);

const DAY_MILLISECONDS = 86_400_000;

interface Made {
  channel: Channel;
  secret: string | null;
  path: string | null;
}

function viewOf({ rev: _rev, tenant: _tenant, channel, ...rest }: Subscription): SubscriptionView {
  return { schema: "dueline.subscription/1", ...rest, channel: publicChannel(channel) };
}

function publicChannel(channel: Channel): SubscriptionView["channel"] {
  if (channel.kind === "webhook") return { kind: "webhook", url: channel.url };
  if (channel.kind === "calendar") return { kind: "calendar", expiresAt: channel.expiresAt };
  return channel;
}

async function makeCalendar({ table, tenant, newSecret, now }: ApiDeps, subscriptionId: string, days: number): Promise<Made> {
  const token = newSecret();
  const tokenId = tokenIdOf(token);
  const expiresAt = new Date(Date.parse(now()) + days * DAY_MILLISECONDS).toISOString();
  await create(table, feedKind, { rev: 0, tenant, tokenId, subscriptionId, expiresAt, isRevoked: false });
  return { channel: { kind: "calendar", tokenId, expiresAt }, secret: null, path: `/feeds/${tenant}.${token}.ics` };
}

async function makeChannel(deps: ApiDeps, id: string, wanted: ChannelRequest): Promise<Made> {
  if (wanted.kind === "calendar") return await makeCalendar(deps, id, wanted.days);
  if (wanted.kind === "email") {
    await deps.subscribeMail(wanted.address, id);
    return { channel: wanted, secret: null, path: null };
  }
  await deps.checkWebhook(wanted.url);
  const secret = deps.newSecret();
  return { channel: { kind: "webhook", url: wanted.url, secret }, secret, path: null };
}

async function subscribe(deps: ApiDeps, request: z.output<typeof SubscriptionRequest>): Promise<NewSubscription> {
  const { channel: wanted, ...wishes } = request;
  const id = `sub_${deps.newSecret().slice(0, 20)}`;
  const { channel, secret, path } = await makeChannel(deps, id, wanted);
  const state = { status: "active", failingSince: null, problem: null, createdAt: deps.now() } as const;
  const subscription: Subscription = { rev: 0, tenant: deps.tenant, id, channel, ...wishes, ...state };
  await create(deps.table, subscriptionKind, subscription);
  return { ...viewOf(subscription), secret, path };
}

async function findSubscription({ table, tenant }: ApiDeps, id: string): Promise<Subscription> {
  const subscription = await readSubscription(table, tenant, id);
  if (!subscription || subscription.status === "deleted" || subscription.channel.kind === "topic")
    throw new DuelineError("NOT_FOUND", "subscription");
  return subscription;
}

async function changeSubscription(deps: ApiDeps, id: string, wanted: z.output<typeof SubscriptionChange>): Promise<SubscriptionView> {
  await findSubscription(deps, id);
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const renewed = wanted.status === "active" ? { failingSince: null, problem: null } : {};
  const { after } = await change(deps.table, subscriptionKind, KEYS.subscription(deps.tenant, id), (seen) =>
    seen ? { ...seen, ...given, ...renewed } : null,
  );
  if (!after) throw new DuelineError("NOT_FOUND", "subscription");
  return viewOf(after);
}

async function revokeFeed({ table, tenant }: ApiDeps, channel: Channel): Promise<void> {
  if (channel.kind !== "calendar") return;
  await change(table, feedKind, KEYS.feed(tenant, channel.tokenId), (feed) => feed && { ...feed, isRevoked: true });
}

async function unsubscribe(deps: ApiDeps, id: string): Promise<SubscriptionView> {
  const { channel } = await findSubscription(deps, id);
  await revokeFeed(deps, channel);
  const { after } = await change(deps.table, subscriptionKind, KEYS.subscription(deps.tenant, id), deleted);
  if (!after) throw new DuelineError("NOT_FOUND", "subscription");
  return viewOf(after);
}

/** A new secret or a new address; the one before is good for nothing from now on. */
async function renew(deps: ApiDeps, id: string): Promise<NewSubscription> {
  const { channel: old } = await findSubscription(deps, id);
  const wanted: ChannelRequest = old.kind === "webhook" ? { kind: "webhook", url: old.url } : { kind: "calendar", days: 365 };
  if (old.kind === "email" || old.kind === "topic") throw new DuelineError("BAD_INPUT", "a mail address has nothing to renew");
  const { channel, secret, path } = await makeChannel(deps, id, wanted);
  await revokeFeed(deps, old);
  const { after } = await change(deps.table, subscriptionKind, KEYS.subscription(deps.tenant, id), (seen) => seen && { ...seen, channel });
  if (!after) throw new DuelineError("NOT_FOUND", "subscription");
  return { ...viewOf(after), secret, path };
}

async function listSubscriptions({ table, tenant }: ApiDeps): Promise<SubscriptionList> {
  const all = await readSubscriptions(table, tenant);
  return { subscriptions: all.filter(({ status }) => status !== "deleted").map(viewOf) };
}

/** The log of what was sent to a subscription, and what became of it. */
async function listDeliveries(deps: ApiDeps, id: string, paging: Paging): Promise<DeliveryList> {
  if (id !== "topic") await findSubscription(deps, id);
  const { items, cursor } = await pageOver(deps.table, [wholePartition(KEYS.delivery(deps.tenant, id, "").pk)], paging);
  return { deliveries: items.map((item) => DeliveryView.parse(Delivery.parse(item))), cursor };
}

export const subscriptionRoutes = [
  defineRoute({
    method: "GET",
    path: "/subscriptions",
    summary: "Who is told what, and how",
    role: "viewer",
    answer: SubscriptionList,
    run: async ({ deps }) => await listSubscriptions(deps),
  }),
  defineRoute({
    method: "POST",
    path: "/subscriptions",
    summary: "Have somebody told",
    role: "editor",
    body: SubscriptionRequest,
    answer: NewSubscription,
    status: 201,
    run: async ({ deps, body }) => await subscribe(deps, body),
  }),
  defineRoute({
    method: "GET",
    path: "/subscriptions/{id}",
    summary: "One subscription",
    role: "viewer",
    answer: SubscriptionView,
    run: async ({ deps, params }) => viewOf(await findSubscription(deps, params.id ?? "")),
  }),
  defineRoute({
    method: "PUT",
    path: "/subscriptions/{id}",
    summary: "Change what is told, or switch it on again",
    role: "editor",
    body: SubscriptionChange,
    answer: SubscriptionView,
    run: async ({ deps, params, body }) => await changeSubscription(deps, params.id ?? "", body),
  }),
  defineRoute({
    method: "DELETE",
    path: "/subscriptions/{id}",
    summary: "Tell nobody any more",
    role: "editor",
    answer: SubscriptionView,
    run: async ({ deps, params }) => await unsubscribe(deps, params.id ?? ""),
  }),
  defineRoute({
    method: "POST",
    path: "/subscriptions/{id}/renew",
    summary: "A new secret or address; the one before is good for nothing",
    role: "editor",
    answer: NewSubscription,
    run: async ({ deps, params }) => await renew(deps, params.id ?? ""),
  }),
  defineRoute({
    method: "GET",
    path: "/subscriptions/{id}/deliveries",
    summary: "What was sent, and what became of it",
    role: "viewer",
    query: DeliveriesQuery,
    answer: DeliveryList,
    run: async ({ deps, params, query }) => await listDeliveries(deps, params.id ?? "", query),
  }),
];
