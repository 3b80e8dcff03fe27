/** What the HTTP API answers and takes about alerts; the CLI and the page import these and check answers against them. */
import * as z from "zod";
import { Decision } from "../../lib/alerts/decision.ts";
import { AlertKind } from "../../lib/alerts/kind.ts";
import { ChannelRequest, Wishes } from "../../lib/alerts/subscription.ts";
import { DIFFERENCE_REASONS } from "../../lib/deadlines/differences.ts";
import { Finding, FindingStatus } from "../../lib/model/finding.ts";
import { Delivery } from "../shared/store/deliveries.ts";

const Cursor = z.string().nullable();

/** What a person decided about an alert's finding; `open` where nobody has. */
export const DecisionView = Decision.pick({ state: true, until: true, reason: true }).extend({
  who: z.string().nullable(),
  when: z.string().nullable(),
});

export const AlertSummary = z.object({
  schema: z.literal("dueline.alert-summary/1"),
  id: z.string(),
  kind: AlertKind,
  case: z.string(),
  findingId: z.string(),
  obligationId: z.string(),
  due: z.string().nullable(),
  from: FindingStatus.nullable(),
  to: FindingStatus,
  /** Why a date was recomputed. */
  reasons: z.array(z.enum(DIFFERENCE_REASONS)),
  /** Told together with other old ones. */
  inDigest: z.boolean(),
  createdAt: z.string(),
  toldAt: z.string().nullable(),
  decision: DecisionView,
});
export type AlertSummary = z.infer<typeof AlertSummary>;

export const AlertList = z.object({ alerts: z.array(AlertSummary), cursor: Cursor });
export type AlertList = z.infer<typeof AlertList>;

/** With the finding as it stands now (null: it is gone) and all decisions before the last. */
export const AlertDetail = AlertSummary.extend({ finding: Finding.nullable(), earlierDecisions: z.array(Decision) });
export type AlertDetail = z.infer<typeof AlertDetail>;

export const SubscriptionRequest = Wishes.extend({ channel: ChannelRequest });
export type SubscriptionRequest = z.input<typeof SubscriptionRequest>;

/** What is left out stays; `active` switches a webhook on again. */
export const SubscriptionChange = z.object({
  cases: Wishes.shape.cases.unwrap().optional(),
  kinds: Wishes.shape.kinds.unwrap().optional(),
  details: Wishes.shape.details.unwrap().optional(),
  restricted: Wishes.shape.restricted.unwrap().optional(),
  zone: Wishes.shape.zone.unwrap().optional(),
  quietHours: Wishes.shape.quietHours.unwrap().optional(),
  weekend: Wishes.shape.weekend.unwrap().optional(),
  status: z.literal("active").optional(),
});
export type SubscriptionChange = z.input<typeof SubscriptionChange>;

export const SubscriptionView = Wishes.extend({
  schema: z.literal("dueline.subscription/1"),
  id: z.string(),
  channel: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("email"), address: z.string() }),
    z.object({ kind: z.literal("webhook"), url: z.string() }),
    z.object({ kind: z.literal("calendar"), expiresAt: z.string() }),
    z.object({ kind: z.literal("topic") }),
  ]),
  status: z.enum(["active", "disabled", "deleted"]),
  failingSince: z.string().nullable(),
  problem: z.string().nullable(),
  createdAt: z.string(),
});
export type SubscriptionView = z.infer<typeof SubscriptionView>;

export const SubscriptionList = z.object({ subscriptions: z.array(SubscriptionView) });
export type SubscriptionList = z.infer<typeof SubscriptionList>;

/** The secret of a webhook and the path of a calendar are told this once. */
export const NewSubscription = SubscriptionView.extend({ secret: z.string().nullable(), path: z.string().nullable() });
export type NewSubscription = z.infer<typeof NewSubscription>;

export const DeliveryView = Delivery.pick({
  alertId: true,
  deliveryId: true,
  state: true,
  dueAt: true,
  failures: true,
  problem: true,
  createdAt: true,
  endedAt: true,
});
export const DeliveryList = z.object({ deliveries: z.array(DeliveryView), cursor: Cursor });
export type DeliveryList = z.infer<typeof DeliveryList>;

export { DecisionRequest } from "../../lib/alerts/decision.ts";
export { AlertSettings } from "../shared/store/alert-settings.ts";
