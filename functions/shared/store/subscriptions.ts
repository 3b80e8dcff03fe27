import * as z from "zod";
import { Wishes } from "../../../lib/alerts/subscription.ts";
import { KEYS } from "../keys.ts";
import { type RecordKind, readRecord } from "./record.ts";
import { queryAll, type Table, wholePartition } from "./table.ts";

/** Where alerts go, with what is needed to get there. `topic`: the stack's own, which always gets references only. */
export const Channel = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("topic") }),
  z.object({ kind: z.literal("email"), address: z.string() }),
  z.object({ kind: z.literal("webhook"), url: z.string(), secret: z.string() }),
  z.object({ kind: z.literal("calendar"), tokenId: z.string(), expiresAt: z.string() }),
]);
export type Channel = z.infer<typeof Channel>;

export const Subscription = Wishes.extend({
  rev: z.int(),
  tenant: z.string(),
  id: z.string(),
  channel: Channel,
  /** `disabled`: after the last try of a webhook; `deleted` ones are kept so that what was sent to them stays explained. */
  status: z.enum(["active", "disabled", "deleted"]),
  /** Since when a webhook has not taken alerts; null: it does. */
  failingSince: z.string().nullable(),
  /** What went wrong last, as a code. */
  problem: z.string().nullable(),
  createdAt: z.string(),
});
export type Subscription = z.infer<typeof Subscription>;

export const subscriptionKind: RecordKind<Subscription> = {
  schema: Subscription,
  key: ({ tenant, id }) => KEYS.subscription(tenant, id),
  indexes: () => ({}),
};

/** Every alert is told on the stack's topic, with its reference only: whoever listens there misses nothing. */
export const topicSubscription = (tenant: string): Subscription => ({
  rev: 0,
  tenant,
  id: "topic",
  channel: { kind: "topic" },
  cases: [],
  kinds: [],
  details: [],
  restricted: false,
  zone: "UTC",
  quietHours: null,
  weekend: "send",
  status: "active",
  failingSince: null,
  problem: null,
  createdAt: "",
});

export async function readSubscriptions(table: Table, tenant: string): Promise<Subscription[]> {
  const items = await queryAll(table, wholePartition(KEYS.subscription(tenant, "").pk));
  return items.map((item) => Subscription.parse(item));
}

export const readSubscription = async (table: Table, tenant: string, id: string): Promise<Subscription | null> =>
  id === topicSubscription(tenant).id
    ? topicSubscription(tenant)
    : await readRecord(table, subscriptionKind, KEYS.subscription(tenant, id));

/** Nothing of how to reach somebody stays with a deleted subscription. */
export const deleted = (subscription: Subscription | null): Subscription | null =>
  subscription && subscription.status !== "deleted" ? { ...subscription, status: "deleted", channel: { kind: "topic" } } : null;

export const failing = (subscription: Subscription | null, problem: string, now: string): Subscription | null =>
  subscription && subscription.status === "active" ? { ...subscription, problem, failingSince: subscription.failingSince ?? now } : null;

export const disabled = (subscription: Subscription | null, problem: string): Subscription | null =>
  subscription && subscription.status === "active" ? { ...subscription, problem, status: "disabled" } : null;

export const recovered = (subscription: Subscription | null): Subscription | null =>
  subscription && subscription.failingSince !== null ? { ...subscription, failingSince: null, problem: null } : null;

/** A secret address of a calendar. */
export const Feed = z.object({
  rev: z.int(),
  tenant: z.string(),
  tokenId: z.string(),
  subscriptionId: z.string(),
  expiresAt: z.string(),
  isRevoked: z.boolean(),
});
export type Feed = z.infer<typeof Feed>;

export const feedKind: RecordKind<Feed> = {
  schema: Feed,
  key: ({ tenant, tokenId }) => KEYS.feed(tenant, tokenId),
  indexes: () => ({}),
};
