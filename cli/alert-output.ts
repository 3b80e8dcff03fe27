import type { AlertSummary, DeliveryList, SubscriptionView } from "../functions/api/schemas-alerts.ts";
import { renderTable } from "./table.ts";

const ALERTS = [
  { title: "RAISED" },
  { title: "KIND" },
  { title: "STATUS" },
  { title: "DUE" },
  { title: "CASE" },
  { title: "DECISION" },
  { title: "ALERT" },
];

/** Alerts in their order, under columns for people. */
export const alertTable = (alerts: readonly AlertSummary[]): string =>
  renderTable(
    ALERTS,
    alerts.map(({ createdAt, kind, to, due, case: caseId, decision: { state, until }, id }) => {
      const decision = until === null ? state : `${state} until ${until}`;
      return [createdAt.slice(0, 16), kind, to, due ?? "?", caseId, decision, id];
    }),
  );

const SUBSCRIPTIONS = [
  { title: "SUBSCRIPTION" },
  { title: "CHANNEL" },
  { title: "TO", width: 60 },
  { title: "STATUS" },
  { title: "CASES" },
  { title: "KINDS" },
  { title: "TELLS" },
  { title: "HOURS" },
];

const targetOf = ({ channel }: SubscriptionView): string => {
  if (channel.kind === "email") return channel.address;
  if (channel.kind === "webhook") return channel.url;
  return channel.kind === "calendar" ? `until ${channel.expiresAt.slice(0, 10)}` : "";
};

const hoursOf = ({ zone, quietHours, weekend }: SubscriptionView): string =>
  [quietHours ? `quiet ${quietHours.from}-${quietHours.to}` : null, weekend === "hold" ? "no weekends" : null, zone]
    .filter(Boolean)
    .join(", ");

const orAll = (list: readonly string[]): string => (list.length > 0 ? list.join(", ") : "all");

export const subscriptionTable = (all: readonly SubscriptionView[]): string =>
  renderTable(
    SUBSCRIPTIONS,
    all.map((one) => {
      const state = one.problem === null ? one.status : `${one.status} (${one.problem})`;
      const tells = one.details.length > 0 ? one.details.join(", ") : "references";
      return [one.id, one.channel.kind, targetOf(one), state, orAll(one.cases), orAll(one.kinds), tells, hoursOf(one)];
    }),
  );

const DELIVERIES = [
  { title: "QUEUED" },
  { title: "STATE" },
  { title: "ENDED" },
  { title: "FAILURES" },
  { title: "NEXT TRY" },
  { title: "ALERT" },
];

export const deliveryTable = (deliveries: readonly DeliveryList["deliveries"][number][]): string =>
  renderTable(
    DELIVERIES,
    deliveries.map(({ createdAt, state, endedAt, failures, problem, dueAt, alertId }) => {
      const failed = failures === 0 ? "" : `${failures} (${problem ?? "?"})`;
      return [createdAt.slice(0, 16), state, endedAt?.slice(0, 16) ?? "", failed, endedAt === null ? dueAt.slice(0, 16) : "", alertId];
    }),
  );
