import * as z from "zod";
import { nextTry } from "../../../lib/alerts/retries.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import type { RecordKind } from "./record.ts";

/** An alert on its way to one subscription, written before anything is sent. */
export const Delivery = z.object({
  rev: z.int(),
  tenant: z.string(),
  subscriptionId: z.string(),
  alertId: z.string(),
  /** The idempotency key: the same for every try. */
  deliveryId: z.string(),
  state: z.enum(["waiting", "sending", "sent", "dropped", "failed"]),
  /** When it is to be tried: after quiet hours, after a failure, or when who is sending it must be dead. */
  dueAt: z.string(),
  failures: z.int().nonnegative(),
  problem: z.string().nullable(),
  createdAt: z.string(),
  /** When it was sent, dropped or given up. */
  endedAt: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

const isOpen = ({ state }: Delivery): boolean => state === "waiting" || state === "sending";

export const deliveryKind: RecordKind<Delivery> = {
  schema: Delivery,
  key: ({ tenant, subscriptionId, alertId }) => KEYS.delivery(tenant, subscriptionId, alertId),
  indexes: (delivery): Record<string, string> => {
    const { tenant, dueAt, deliveryId } = delivery;
    return isOpen(delivery) ? { pendingPk: INDEX_KEYS.pending(tenant, "DELIVERY"), pendingSk: INDEX_KEYS.sorted(dueAt, deliveryId) } : {};
  },
};

// --- transitions: pure, null where there is nothing to change ---

/** Longer than a run of `notify` can take. */
const LEASE_MILLISECONDS = 180_000;

/** Taken by one sender; another one may take it only when the first must be dead, or is known to be (`isStart`: nothing was running). */
export function claimed(delivery: Delivery | null, now: string, isStart: boolean): Delivery | null {
  if (!delivery || !isOpen(delivery)) return null;
  const isOrphan = isStart && delivery.state === "sending";
  if (delivery.dueAt > now && !isOrphan) return null;
  return { ...delivery, state: "sending", dueAt: new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString() };
}

export const ended = (delivery: Delivery | null, state: "sent" | "dropped", now: string): Delivery | null =>
  delivery && isOpen(delivery) ? { ...delivery, state, problem: null, endedAt: now } : null;

/** Waits for quiet hours to end that came in between. */
export const postponed = (delivery: Delivery | null, dueAt: string): Delivery | null =>
  delivery && isOpen(delivery) ? { ...delivery, state: "waiting", dueAt } : null;

/** Tried in vain: again later, or never after the last try. */
export function failed(delivery: Delivery | null, problem: string, now: string): Delivery | null {
  if (!delivery || !isOpen(delivery)) return null;
  const failures = delivery.failures + 1;
  const dueAt = nextTry(failures, now);
  return dueAt === null
    ? { ...delivery, failures, problem, state: "failed", endedAt: now }
    : { ...delivery, failures, problem, state: "waiting", dueAt };
}
