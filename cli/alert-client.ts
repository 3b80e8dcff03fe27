import type * as z from "zod";
import {
  AlertDetail,
  AlertList,
  AlertSettings,
  type AlertSummary,
  type DecisionRequest,
  DeliveryList,
  NewSubscription,
  type SubscriptionChange,
  SubscriptionList,
  type SubscriptionRequest,
  SubscriptionView,
} from "../functions/api/schemas-alerts.ts";
import { DuelineError } from "../lib/errors.ts";
import { type ApiRequest, callApi, callApiForText } from "./api-client.ts";
import type { CloudAddress } from "./cloud-address.ts";

type Query = Readonly<Record<string, string>>;

const PAGE = "200";

async function ask<S extends z.ZodType>(cloud: CloudAddress, request: ApiRequest, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await callApi(cloud, request));
  if (!parsed.success) throw new DuelineError("CLOUD_UNREACHABLE", `${request.method} ${request.path} answers in another version's shape`);
  return parsed.data;
}

async function* pages<S extends z.ZodType<{ cursor: string | null }>>(cloud: CloudAddress, path: string, query: Query, schema: S) {
  let cursor: string | null = null;
  do {
    const page: z.output<S> = await ask(
      cloud,
      { method: "GET", path, query: { limit: PAGE, ...query, ...(cursor ? { cursor } : {}) } },
      schema,
    );
    yield page;
    cursor = page.cursor;
  } while (cursor !== null);
}

const pathOf = (kind: "alerts" | "subscriptions", id: string, more = ""): string => `/${kind}/${encodeURIComponent(id)}${more}`;

/** All alerts that fit the query, newest first. */
export async function listAlerts(cloud: CloudAddress, query: Query): Promise<AlertSummary[]> {
  const found: AlertSummary[] = [];
  for await (const { alerts } of pages(cloud, "/alerts", query, AlertList)) found.push(...alerts);
  return found;
}

export const getAlert = (cloud: CloudAddress, id: string): Promise<AlertDetail> =>
  ask(cloud, { method: "GET", path: pathOf("alerts", id) }, AlertDetail);

export const decideAlert = (cloud: CloudAddress, id: string, body: DecisionRequest): Promise<AlertDetail> =>
  ask(cloud, { method: "PUT", path: pathOf("alerts", id, "/decision"), body }, AlertDetail);

export const getSettings = (cloud: CloudAddress): Promise<AlertSettings> =>
  ask(cloud, { method: "GET", path: "/alert-settings" }, AlertSettings);

export const saveSettings = (cloud: CloudAddress, body: AlertSettings): Promise<AlertSettings> =>
  ask(cloud, { method: "PUT", path: "/alert-settings", body }, AlertSettings);

/** The text of a calendar file. */
export const getCalendar = (cloud: CloudAddress, query: Query): Promise<string> =>
  callApiForText(cloud, { method: "GET", path: "/exports/deadlines.ics", query });

export const listSubscriptions = async (cloud: CloudAddress): Promise<SubscriptionView[]> =>
  (await ask(cloud, { method: "GET", path: "/subscriptions" }, SubscriptionList)).subscriptions;

export const getSubscription = (cloud: CloudAddress, id: string): Promise<SubscriptionView> =>
  ask(cloud, { method: "GET", path: pathOf("subscriptions", id) }, SubscriptionView);

export const addSubscription = (cloud: CloudAddress, body: SubscriptionRequest): Promise<NewSubscription> =>
  ask(cloud, { method: "POST", path: "/subscriptions", body }, NewSubscription);

export const changeSubscription = (cloud: CloudAddress, id: string, body: SubscriptionChange): Promise<SubscriptionView> =>
  ask(cloud, { method: "PUT", path: pathOf("subscriptions", id), body }, SubscriptionView);

export const removeSubscription = (cloud: CloudAddress, id: string): Promise<SubscriptionView> =>
  ask(cloud, { method: "DELETE", path: pathOf("subscriptions", id) }, SubscriptionView);

export const renewSubscription = (cloud: CloudAddress, id: string): Promise<NewSubscription> =>
  ask(cloud, { method: "POST", path: pathOf("subscriptions", id, "/renew") }, NewSubscription);

export async function listDeliveries(cloud: CloudAddress, id: string): Promise<DeliveryList["deliveries"]> {
  const found: DeliveryList["deliveries"] = [];
  for await (const { deliveries } of pages(cloud, pathOf("subscriptions", id, "/deliveries"), {}, DeliveryList)) found.push(...deliveries);
  return found;
}
