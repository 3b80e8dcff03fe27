import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { Problem } from "../../functions/api/schemas.ts";
import {
  AlertDetail,
  AlertList,
  AlertSettings,
  DeliveryList,
  NewSubscription,
  SubscriptionList,
  SubscriptionView,
} from "../../functions/api/schemas-alerts.ts";
import { create } from "../../functions/shared/store/record.ts";
import { sensitivityKind } from "../../functions/shared/store/sensitivities.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import { sweep } from "../../functions/sweep/sweep.ts";
import { DuelineError } from "../../lib/errors.ts";
import { readCalendar } from "../export/strict-calendar.ts";
import { asAdmin, nobodySignsIn } from "./callers.ts";
import { described } from "./described-app.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { check, testJudge, testLaw } from "./judge.ts";
import { FakeQueue, SECRET, World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
let app: Hono;
const mails: [address: string, subscriptionId: string][] = [];

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  world = new World(await dynamo.newTable());
  let count = 0;
  const unused = {} as Pick<
    Parameters<typeof createApp>[0],
    "texts" | "prints" | "cases" | "maintenance" | "signPut" | "exports" | "signExport" | "newId"
  >;
  app = createApp(
    {
      ...unused,
      table: world.table,
      check,
      secretOf: rememberedSecrets(world.table, () => SECRET),
      now: world.now,
      newSecret: () => `${++count}f`.padEnd(64, "ab"),
      subscribeMail: async (address, id) => void mails.push([address, id]),
      signGet: async (key) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 300 }),
      people: nobodySignsIn,
      deletions: new FakeQueue(),
      checkWebhook: async (url) => {
        if (url.includes("private")) throw new DuelineError("BAD_INPUT", "channel.url: not a public https address");
      },
    },
    asAdmin,
  );
  described(app);
  world.time = Date.parse("2020-01-10T10:00:00Z");
  world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example\n2020-01-06 filing.complaint Anna Sample");
  await world.deliverAll();
  await world.chronicleAll(testJudge);
  world.time = Date.parse("2020-03-18T10:00:00Z");
  await sweep(world.sweepDeps(testLaw), {});
  await world.notifyAll();
});
afterAll(() => dynamo.stop());

const send = (method: string, path: string, body?: unknown) =>
  app.request(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
async function ask<T>(schema: { parse(value: unknown): T }, method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  expect(response.status, `${method} ${path}`).toBeLessThan(300);
  return schema.parse(await response.json());
}
async function refused(method: string, path: string, body?: unknown): Promise<[number, string]> {
  const response = await send(method, path, body);
  const { status, code } = Problem.parse(await response.json());
  return [status, code];
}

describe("alerts", () => {
  it("are listed newest first, by case, kind and decision, a page at a time", async () => {
    const { alerts } = await ask(AlertList, "GET", "/alerts");
    expect(alerts).toHaveLength(2);
    for (const alert of alerts)
      expect(alert).toMatchObject({ kind: "due-soon", from: "pending", to: "due-soon", decision: { state: "open" } });
    const of = async (query: string) => (await ask(AlertList, "GET", `/alerts?${query}`)).alerts.length;
    expect(await of(`case=${alerts[0]?.case}`)).toBe(1);
    expect([await of("kind=overdue"), await of("kind=due-soon"), await of("state=resolved")]).toEqual([0, 2, 0]);
    const page = await ask(AlertList, "GET", "/alerts?limit=1");
    const rest = await ask(AlertList, "GET", `/alerts?limit=1&cursor=${page.cursor}`);
    expect([...page.alerts, ...rest.alerts].map(({ id }) => id)).toEqual(alerts.map(({ id }) => id));
  });

  it("take decisions, with who, when and why, and keep the ones before", async () => {
    const [alert] = (await ask(AlertList, "GET", "/alerts")).alerts;
    const path = `/alerts/${alert?.id}/decision`;
    await ask(AlertDetail, "PUT", path, { state: "snoozed", until: "2020-04-01" });
    const detail = await ask(AlertDetail, "PUT", path, { state: "resolved", reason: "they answered" });
    expect(detail).toMatchObject({ decision: { state: "resolved", reason: "they answered", when: world.now() } });
    expect(detail.earlierDecisions).toMatchObject([{ state: "snoozed", until: "2020-04-01" }]);
    expect(detail.finding?.status).toBe("due-soon");
    expect((await ask(AlertList, "GET", "/alerts?state=resolved")).alerts.map(({ id }) => id)).toEqual([alert?.id]);
    await ask(AlertDetail, "PUT", path, { state: "open" });
  });

  it.each([
    ["GET", "/alerts/alert_none", undefined, 404, "NOT_FOUND"],
    ["PUT", "/alerts/alert_none/decision", { state: "acknowledged" }, 404, "NOT_FOUND"],
    ["PUT", "/alerts/alert_none/decision", { state: "resolved" }, 400, "BAD_INPUT"],
    ["PUT", "/alerts/alert_none/decision", { state: "snoozed", until: "2020-03-18" }, 400, "BAD_INPUT"],
    ["GET", "/alerts?kind=late", undefined, 400, "BAD_INPUT"],
    ["PUT", "/alert-settings", { soonDays: { authority: -1, applicant: 3 } }, 400, "BAD_INPUT"],
  ] as const)("%s %s with %j is refused", async (method, path, body, status, code) =>
    expect(await refused(method, path, body)).toEqual([status, code]),
  );

  it("have settings", async () => {
    expect(await ask(AlertSettings, "GET", "/alert-settings")).toEqual({ soonDays: { authority: 3, applicant: 7 } });
    const wanted = { soonDays: { authority: 5, applicant: 10 } };
    await ask(AlertSettings, "PUT", "/alert-settings", wanted);
    expect(await ask(AlertSettings, "GET", "/alert-settings")).toEqual(wanted);
  });
});

describe("subscriptions", () => {
  it("by mail ask the address to confirm", async () => {
    const made = await ask(NewSubscription, "POST", "/subscriptions", {
      channel: { kind: "email", address: "reader@ngo.test" },
      kinds: ["overdue"],
    });
    expect(mails).toEqual([["reader@ngo.test", made.id]]);
    expect(made).toMatchObject({
      kinds: ["overdue"],
      details: [],
      zone: "UTC",
      quietHours: null,
      weekend: "send",
      secret: null,
      path: null,
    });
  });

  it("of a webhook tell their secret once, take another one, and are switched on again", async () => {
    const made = await ask(NewSubscription, "POST", "/subscriptions", { channel: { kind: "webhook", url: "https://hook.test/" } });
    expect(made.secret).toHaveLength(64);
    const shown = await send("GET", `/subscriptions/${made.id}`);
    expect(await shown.text()).not.toContain(made.secret ?? "none");
    const renewed = await ask(NewSubscription, "POST", `/subscriptions/${made.id}/renew`);
    expect(renewed.secret).not.toBe(made.secret);
    const changed = await ask(SubscriptionView, "PUT", `/subscriptions/${made.id}`, { weekend: "hold", status: "active" });
    expect(changed).toMatchObject({ weekend: "hold", status: "active", channel: { url: "https://hook.test/" } });
  });

  it("that are removed are gone from the list, with their address", async () => {
    const made = await ask(NewSubscription, "POST", "/subscriptions", { channel: { kind: "webhook", url: "https://gone.test/" } });
    await ask(SubscriptionView, "DELETE", `/subscriptions/${made.id}`);
    const { subscriptions } = await ask(SubscriptionList, "GET", "/subscriptions");
    expect(subscriptions.map(({ id }) => id)).not.toContain(made.id);
    expect(JSON.stringify(await allItems(world.table))).not.toContain("gone.test");
    expect(await refused("GET", `/subscriptions/${made.id}`)).toEqual([404, "NOT_FOUND"]);
  });

  it("show what was sent to them", async () => {
    const { deliveries } = await ask(DeliveryList, "GET", "/subscriptions/topic/deliveries");
    expect(deliveries.map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  it.each([
    { channel: { kind: "pigeon" } },
    { channel: { kind: "email", address: "nobody" } },
    { channel: { kind: "webhook", url: "https://private.test/" } },
    { channel: { kind: "webhook", url: "ftp://hook.test/" } },
    { channel: { kind: "calendar", days: 0 } },
    { channel: { kind: "calendar" }, zone: "Mars/Olympus" },
    { channel: { kind: "calendar" }, kinds: ["late"] },
    {},
  ])("%j is refused", async (body) => expect(await refused("POST", "/subscriptions", body)).toEqual([400, "BAD_INPUT"]));
});

describe("calendars", () => {
  const make = (over: object = {}) => ask(NewSubscription, "POST", "/subscriptions", { channel: { kind: "calendar", days: 10 }, ...over });
  const events = async (path: string) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    return readCalendar(await response.text()).components;
  };

  it("show every open deadline under a secret address, of which the table keeps no copy", async () => {
    const { path } = await make();
    const token = /\.([0-9a-f]{64})\.ics$/.exec(path ?? "")?.[1] ?? "none";
    expect(await events(path ?? "")).toHaveLength(2);
    expect(JSON.stringify(await allItems(world.table))).not.toContain(token);
  });

  it("hold the chosen cases only, and names only where they are asked for", async () => {
    const [alert] = (await ask(AlertList, "GET", "/alerts")).alerts;
    const { path } = await make({ cases: [alert?.case] });
    const plain = await (await app.request(path ?? "")).text();
    expect(readCalendar(plain).components).toHaveLength(1);
    expect(plain).not.toMatch(/Ivan|Anna|police|Answer/);
    const named = await make({ details: ["names", "places", "kind"] });
    expect(await (await app.request(named.path ?? "")).text()).toMatch(/Answer\\, Ivan Example \(Northern police\)/);
  });

  it("are not found once they are renewed, removed or expired, or where somebody guesses", async () => {
    const first = await make();
    const second = await ask(NewSubscription, "POST", `/subscriptions/${first.id}/renew`);
    expect((await app.request(first.path ?? "")).status).toBe(404);
    expect((await app.request(second.path ?? "")).status).toBe(200);
    await ask(SubscriptionView, "DELETE", `/subscriptions/${first.id}`);
    expect((await app.request(second.path ?? "")).status).toBe(404);
    const third = await make();
    world.passMinutes(10 * 24 * 60);
    expect((await app.request(third.path ?? "")).status).toBe(404);
    world.passMinutes(-10 * 24 * 60);
    for (const guess of ["x", `default.${"0".repeat(64)}.ics`, `other.${"0".repeat(64)}.ics`, "%2e%2e"])
      expect((await app.request(`/feeds/${guess}`)).status).toBe(404);
  });

  it("as a file count the changes of what they say", async () => {
    const sequences = async () =>
      (await events("/exports/deadlines.ics")).map(({ properties }) => Number(properties.find(({ name }) => name === "SEQUENCE")?.value));
    const before = await sequences();
    const [alert] = (await ask(AlertList, "GET", "/alerts")).alerts;
    await ask(AlertDetail, "PUT", `/alerts/${alert?.id}/decision`, { state: "not-applicable", reason: "wrong body" });
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
    expect(sum(await sequences())).toBe(sum(before) + 1);
    const todos = await events("/exports/deadlines.ics?as=todo");
    expect(todos.map(({ name }) => name)).toEqual(["VTODO", "VTODO"]);
    expect(JSON.stringify(todos)).toContain("CANCELLED");
  });

  it("leave out what rests on a restricted document, unless their subscriber asked for such", async () => {
    const [item] = (await allItems(world.table)).filter(({ fileName }) => fileName === "a.txt");
    const about = { rev: 0, tenant: "default", documentId: String(item?.documentId), consent: null, changedBy: "me", told: true };
    await create(world.table, sensitivityKind, { ...about, sensitivity: "restricted", changedAt: world.now() });
    const [plain, asked] = [await make(), await make({ restricted: true })];
    expect(asked.restricted).toBe(true);
    expect(await events(plain.path ?? "")).toEqual([]);
    expect(await events("/exports/deadlines.ics")).toEqual([]);
    expect(await events(asked.path ?? "")).toHaveLength(2);
  });
});
