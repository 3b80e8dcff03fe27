import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chronicleCase } from "../../functions/chronicle/chronicle-case.ts";
import { ChannelError, type Outgoing } from "../../functions/notify/channels/channel.ts";
import { deliver } from "../../functions/notify/deliver.ts";
import { pulse } from "../../functions/notify/pulse.ts";
import { tellAlert } from "../../functions/notify/tell-alert.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { saveAlertSettings } from "../../functions/shared/store/alert-settings.ts";
import { alertKind } from "../../functions/shared/store/alerts.ts";
import { caseKind } from "../../functions/shared/store/case-record.ts";
import { decidedAnew, decisionKind } from "../../functions/shared/store/decisions.ts";
import { deliveryKind } from "../../functions/shared/store/deliveries.ts";
import { change, create, readRecord } from "../../functions/shared/store/record.ts";
import { sensitivityKind } from "../../functions/shared/store/sensitivities.ts";
import { type Subscription, subscriptionKind, topicSubscription } from "../../functions/shared/store/subscriptions.ts";
import { sweep } from "../../functions/sweep/sweep.ts";
import { type Decision, DecisionRequest, decided } from "../../lib/alerts/decision.ts";
import { RETRIES } from "../../lib/alerts/retries.ts";
import { lawVersion } from "../../lib/deadlines/law-version.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { check, testJudge, testLaw } from "./judge.ts";
import { World } from "./world.ts";

const T = "default";
let dynamo: EmbeddedDynamoDb;
let world: World;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
});

const at = (instant: string) => {
  world.time = Date.parse(instant);
};
/** A complaint of this day asks for an answer by 20 March 2020, and its term ends soon from 1 March. */
const COMPLAINT = "2020-01-05 filing.complaint Ivan Example";
const upload = async (text: string, key = "in/default/a.txt") => {
  world.inbox.put(key, text);
  await world.deliverAll();
  await world.chronicleAll(testJudge);
};
const sweepNow = () => sweep(world.sweepDeps(testLaw), {});
const pulseNow = (trigger: "schedule" | "start" = "schedule") => pulse(world.notifyDeps(), { trigger });
const alertsInTable = async () =>
  (await allItems(world.table)).flatMap((item) => (item.alertId && item.findingId ? [alertKind.schema.parse(item)] : []));
const deliveriesInTable = async () =>
  (await allItems(world.table)).flatMap((item) => (item.deliveryId ? [deliveryKind.schema.parse(item)] : []));
const keys = () => world.sent.map(({ message }) => message.key);

async function subscribe(over: Partial<Subscription> = {}): Promise<string> {
  const channel = { kind: "webhook", url: "https://hook.test/", secret: "s" } as const;
  const subscription: Subscription = { ...topicSubscription(T), id: "sub_1", channel, createdAt: world.now(), ...over };
  await create(world.table, subscriptionKind, subscription);
  return subscription.id;
}
const subscription = (id = "sub_1") => readRecord(world.table, subscriptionKind, KEYS.subscription(T, id));

async function dueSoon(): Promise<void> {
  at("2020-01-10T10:00:00Z");
  await upload(COMPLAINT);
  at("2020-03-18T10:00:00Z");
  await sweepNow();
}

async function decideOn(request: unknown): Promise<void> {
  const [alert] = await alertsInTable();
  if (!alert) throw new Error("no alert");
  const { tenant, caseId, findingId } = alert;
  const decision: Decision = decided(DecisionRequest.parse(request), alert, { who: "me", when: world.now() });
  await change(world.table, decisionKind, KEYS.decision(tenant, caseId, findingId), (seen) =>
    decidedAnew(seen, { tenant, caseId, findingId }, decision),
  );
}

async function restrict(fileName: string): Promise<void> {
  const items = (await allItems(world.table)).filter((item) => item.fileName === fileName);
  const documentId = String(items[0]?.documentId);
  const said = { consent: null, changedBy: "me", changedAt: world.now(), told: true } as const;
  await create(world.table, sensitivityKind, { rev: 0, tenant: T, documentId, sensitivity: "restricted", ...said });
}
const messageTo = (id: string) => world.sent.find((one) => one.subscription.id === id)?.message.text;

describe("an alert that rests on restricted documents", () => {
  const details = ["names", "dates"] as const;

  it("is told to nobody but who asked for such, where no other document tells of the act", async () => {
    await subscribe({ details: [...details] });
    await subscribe({ id: "sub_2", restricted: true, details: [...details] });
    await dueSoon();
    await restrict("a.txt");
    await world.notifyAll();
    expect(world.sent.map(({ subscription: { id } }) => id)).toEqual(["sub_2"]);
    expect(messageTo("sub_2")).toContain("Ivan Example");
    const states = (await deliveriesInTable()).map(({ subscriptionId, state }) => `${subscriptionId} ${state}`);
    expect(states.sort()).toEqual(["sub_1 dropped", "sub_2 sent", "topic dropped"]);
  });

  it("is told by its reference only where open documents tell of the act, but the case holds a restricted one", async () => {
    await subscribe({ details: [...details] });
    await subscribe({ id: "sub_2", restricted: true, details: [...details] });
    at("2020-01-10T10:00:00Z");
    await upload(COMPLAINT, "in/default/ivan/a.txt");
    await upload("2020-01-08 custody.released Ivan Example", "in/default/ivan/b.txt");
    at("2020-03-18T10:00:00Z");
    await sweepNow();
    await restrict("b.txt");
    await world.notifyAll();
    expect(messageTo("sub_1")).toBeDefined();
    expect(messageTo("sub_1")).not.toMatch(/Ivan|2020-03-20/);
    expect(messageTo("sub_2")).toContain("Ivan Example");
    expect(messageTo("topic")).toBeDefined();
  });
});

describe("an alert", () => {
  it("reaches the topic and every subscription that wants it once, each under a key of its own", async () => {
    await subscribe();
    await subscribe({ id: "sub_2", kinds: ["overdue"] });
    await subscribe({ id: "sub_3", cases: ["case_other"] });
    await dueSoon();
    await world.notifyAll();
    await world.notifyAll();
    await pulseNow();
    expect(world.sent.map((one) => one.subscription.id).sort()).toEqual(["sub_1", "topic"]);
    expect(new Set(keys()).size).toBe(2);
    expect((await deliveriesInTable()).map(({ state }) => state)).toEqual(["sent", "sent"]);
    expect((await allItems(world.table)).filter(({ pendingPk }) => pendingPk)).toEqual([]);
  });

  it("is not lost where its message is: reconcile finds it, the pulse finds its deliveries", async () => {
    await subscribe();
    await dueSoon();
    const [message] = world.alerts.messages.splice(0);
    if (!message) throw new Error("no message");
    await tellAlert(world.notifyDeps(), message);
    world.outbox.messages.length = 0;
    await pulseNow();
    expect(world.sent).toHaveLength(2);
  });

  it("holds no name, place or date of the case, nor does its message by default", async () => {
    await subscribe();
    await dueSoon();
    await world.notifyAll();
    const said = world.sent.map(({ message }) => message);
    expect(JSON.stringify([await alertsInTable(), said])).not.toMatch(/Ivan|Example|2020-01-05|police/i);
    expect(JSON.stringify(said)).not.toMatch(/2020-03-20|due-soon/);
  });

  it("tells what its subscriber asked for", async () => {
    await subscribe({ details: ["names", "dates", "kind", "places"] });
    await dueSoon();
    await world.notifyAll();
    const webhook = world.sent.find((one) => one.subscription.id === "sub_1");
    expect(webhook?.message.text).toMatch(/Ivan Example · Northern police · Answer.*due 2020-03-20/);
  });

  it("that is true no more when its time comes is dropped unsent", async () => {
    await dueSoon();
    await upload(`${COMPLAINT}\n2020-01-20 response.reply Ivan Example`);
    const { caseId = "" } = world.alerts.messages[0] ? ((await alertsInTable())[0] ?? {}) : {};
    const answered = {
      ...testJudge,
      law: {
        ...testLaw,
        check: (...given: Parameters<typeof check>) => check(...given).map((one) => ({ ...one, status: "met" as const })),
      },
    };
    await chronicleCase(world.chronicleDeps(answered), { tenant: T, caseId });
    await world.notifyAll();
    expect(world.sent).toEqual([]);
    expect(new Set((await deliveriesInTable()).map(({ state }) => state))).toEqual(new Set(["dropped"]));
  });
});

describe("quiet hours", () => {
  it("hold a message until they end; the topic hears at once", async () => {
    await subscribe({ zone: "Asia/Almaty", quietHours: { from: "15:00", to: "09:00" } });
    await dueSoon();
    await world.notifyAll();
    await pulseNow();
    expect(world.sent.map((one) => one.subscription.id)).toEqual(["topic"]);
    at("2020-03-19T02:59:00Z");
    await pulseNow();
    expect(world.sent).toHaveLength(1);
    at("2020-03-19T03:00:00Z");
    await pulseNow();
    expect(world.sent.map((one) => one.subscription.id)).toEqual(["topic", "sub_1"]);
  });
});

describe("a webhook that does not answer", () => {
  const failing = async (): Promise<void> => {
    throw new ChannelError("TIMEOUT");
  };
  const owner: string[] = [];
  const channels = {
    webhook: failing,
    topic: async ({ message }: Outgoing) => void owner.push(message.text),
  };
  beforeEach(() => {
    owner.length = 0;
  });

  it("is tried seven more times with growing gaps; its owner hears of the first failure, and of the end", async () => {
    await subscribe();
    await dueSoon();
    const deps = world.notifyDeps(channels);
    for (const alert of world.alerts.messages.splice(0)) await tellAlert(deps, alert);
    world.outbox.messages.length = 0;
    await pulse(deps, { trigger: "schedule" });
    const gaps: number[] = [];
    for (let round = 0; round < 20; round++) {
      const open = (await deliveriesInTable()).find(({ state }) => state === "waiting");
      if (!open) break;
      gaps.push((Date.parse(open.dueAt) - world.time) / 60_000);
      at(open.dueAt);
      await pulse(deps, { trigger: "schedule" });
    }
    expect(gaps).toEqual([3, 9, 27, 81, 243, 729, 2187]);
    const [last] = (await deliveriesInTable()).filter(({ subscriptionId }) => subscriptionId === "sub_1");
    expect(last).toMatchObject({ state: "failed", failures: RETRIES + 1, problem: "TIMEOUT" });
    expect(await subscription()).toMatchObject({ status: "disabled", problem: "TIMEOUT" });
    const told = owner.filter((text) => text.includes("sub_1"));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("is tried again");
    expect(told[1]).toContain("switched off");
    expect(owner.join()).not.toContain("hook.test");
  });

  it("and then does, is well again, under the same key", async () => {
    await subscribe();
    await dueSoon();
    await world.notifyAll(channels);
    expect(await subscription()).toMatchObject({ status: "active", problem: "TIMEOUT", failingSince: world.now() });
    const [before] = (await deliveriesInTable()).filter(({ state }) => state === "waiting");
    world.passMinutes(4);
    await pulseNow();
    expect(keys()).toEqual([before?.deliveryId]);
    expect(await subscription()).toMatchObject({ status: "active", problem: null, failingSince: null });
  });

  it("is not sent to after it was switched off or removed", async () => {
    await subscribe({ status: "disabled" });
    await subscribe({ id: "sub_2", status: "deleted" });
    await dueSoon();
    await world.notifyAll();
    expect(world.sent.map((one) => one.subscription.id)).toEqual(["topic"]);
  });
});

describe("a sender that dies", () => {
  it("between sending and noting it sends again under the same key, once its claim has run out", async () => {
    await subscribe();
    await dueSoon();
    const deps = world.notifyDeps({ webhook: async (outgoing) => void world.sent.push(outgoing), topic: async () => {} });
    for (const alert of world.alerts.messages.splice(0)) await tellAlert(deps, alert);
    const sendAndDie = async (one: Outgoing) => {
      world.sent.push(one);
      throw new Error("gone");
    };
    const dying = { ...deps, channels: { ...deps.channels, webhook: sendAndDie } };
    for (const message of world.outbox.messages.splice(0)) await deliver(dying, message as never).catch(() => {});
    await pulseNow();
    expect(keys()).toHaveLength(1);
    world.passMinutes(5);
    await pulseNow();
    const webhook = world.sent.filter((one) => one.subscription.id === "sub_1");
    expect(webhook).toHaveLength(2);
    expect(new Set(webhook.map(({ message }) => message.key)).size).toBe(1);
  });

  it("with the whole cloud is made up for at its start, without waiting", async () => {
    await subscribe();
    await dueSoon();
    for (const alert of world.alerts.messages.splice(0)) await tellAlert(world.notifyDeps(), alert);
    const dying = world.notifyDeps({
      webhook: async () => {
        throw new Error("gone");
      },
    });
    for (const message of world.outbox.messages.splice(0)) await deliver(dying, message as never).catch(() => {});
    await pulseNow();
    expect(world.sent.map((one) => one.subscription.id)).toEqual(["topic"]);
    await pulseNow("start");
    expect(world.sent.map((one) => one.subscription.id)).toEqual(["topic", "sub_1"]);
  });
});

describe("old obligations of an old document", () => {
  const OLD = Array.from({ length: 12 }, (_, at_) => `2012-01-0${(at_ % 9) + 1} filing.complaint Person N${at_ % 4} Example`);

  it("go into one digest, and not into an alert each", async () => {
    await subscribe();
    at("2020-03-18T10:00:00Z");
    await upload(OLD.join("\n"));
    await world.notifyAll();
    await pulseNow();
    expect(world.sent).toEqual([]);
    world.passMinutes(1);
    await pulseNow();
    await world.notifyAll();
    await pulseNow();
    const lines = (await alertsInTable()).length;
    expect(lines).toBeGreaterThan(3);
    expect(world.sent.map((one) => one.subscription.id).sort()).toEqual(["sub_1", "topic"]);
    for (const { message } of world.sent) expect(message.payload.count).toBe(lines);
    expect(world.sent[0]?.message.subject).toContain("from older documents");
    expect((await allItems(world.table)).filter(({ pendingPk }) => pendingPk)).toEqual([]);
  });

  it("tell a subscriber of his cases only", async () => {
    at("2020-03-18T10:00:00Z");
    await upload(OLD.join("\n"));
    const [line] = await alertsInTable();
    await subscribe({ cases: [line?.caseId ?? ""] });
    world.passMinutes(1);
    await pulseNow();
    await world.notifyAll();
    const own = world.sent.find((one) => one.subscription.id === "sub_1");
    const all = (await alertsInTable()).filter(({ caseId }) => caseId === line?.caseId).length;
    expect(own?.message.payload).toMatchObject({ count: all, case: line?.caseId });
  });

  it("wait no longer than an hour while documents keep coming", async () => {
    at("2020-03-18T10:00:00Z");
    await upload(OLD[0] ?? "");
    for (let more = 1; more < 9; more++) {
      world.passMinutes(8);
      await upload(`2013-02-0${more} filing.complaint Another P${more}`, `in/default/${more}.txt`);
      await pulseNow();
    }
    await world.notifyAll();
    expect(world.sent).toHaveLength(1);
  });
});

describe("what people decide", () => {
  it.each([
    { state: "resolved", reason: "answered by phone" },
    { state: "not-applicable", reason: "wrong body" },
  ])("%j: nothing more is told, also nothing that was on its way", async (request) => {
    await dueSoon();
    await decideOn(request);
    at("2020-03-25T10:00:00Z");
    await sweepNow();
    await world.notifyAll();
    expect(world.sent).toEqual([]);
  });

  it("acknowledged: not again, but what is graver comes", async () => {
    await dueSoon();
    await decideOn({ state: "acknowledged" });
    await world.notifyAll();
    expect(world.sent).toEqual([]);
    at("2020-03-22T10:00:00Z");
    await sweepNow();
    await world.notifyAll();
    expect(world.sent).toHaveLength(1);
  });

  it("snoozed: silent until the day, then told once", async () => {
    await dueSoon();
    await decideOn({ state: "snoozed", until: "2020-04-02" });
    at("2020-03-22T10:00:00Z");
    await sweepNow();
    await world.notifyAll();
    expect(world.sent).toEqual([]);
    at("2020-04-02T00:15:00Z");
    await sweepNow();
    await sweepNow();
    await world.notifyAll();
    expect(world.sent).toHaveLength(1);
    const [decision] = (await allItems(world.table)).filter(({ pk }) => pk.includes("#DECISION#"));
    expect(decision).toMatchObject({ state: "open", before: [{ state: "snoozed" }] });
    expect(decision?.duePk).toBeUndefined();
  });
});

describe("another law or other settings", () => {
  const moved = {
    ...testLaw,
    version: lawVersion([{ id: "p" } as never], []),
    check: (...given: Parameters<typeof check>) =>
      check(...given).map((one) => ({ ...one, due: { earliest: "2020-03-24", latest: "2020-03-24" } })),
    differences: (before: Parameters<typeof testLaw.differences>[0], after: Parameters<typeof testLaw.differences>[1]) =>
      testLaw.differences(before, after).map((one) => ({ ...one, reasons: ["calendar-changed" as const] })),
  };

  it("let the sweep announce every case once, and tell who held the old date", async () => {
    at("2020-03-02T10:00:00Z");
    await upload(COMPLAINT);
    await sweepNow();
    await world.notifyAll();
    world.sent.length = 0;
    world.cases.messages.length = 0;
    const sweepUnder = () => sweep(world.sweepDeps(moved), {});
    await sweepUnder();
    expect(world.cases.messages).toHaveLength(1);
    await world.chronicleAll({ ...testJudge, law: moved });
    await sweepUnder();
    expect(world.cases.messages).toEqual([]);
    await world.notifyAll();
    const recomputed = (await alertsInTable()).filter(({ kind }) => kind === "recomputed");
    expect(recomputed).toMatchObject([{ reasons: ["calendar-changed"], due: "2020-03-24", way: "single" }]);
    expect(world.sent).toHaveLength(1);
  });

  it("of the days before due soon are taken up by the next sweep", async () => {
    at("2020-01-10T10:00:00Z");
    await upload(COMPLAINT);
    await sweepNow();
    world.cases.messages.length = 0;
    await saveAlertSettings(world.table, T, { soonDays: { authority: 40, applicant: 7 } });
    await sweepNow();
    expect(world.cases.messages).toHaveLength(1);
    await world.chronicleAll(testJudge);
    const [record] = (await allItems(world.table)).flatMap((item) =>
      item.pk.includes("#CASE#") && item.sk === "META" ? [caseKind.schema.parse(item)] : [],
    );
    expect(record?.soonDays).toEqual({ authority: 40, applicant: 7 });
  });
});

describe("sweeps that were missed", () => {
  it("while the machine was off are made up for by the next one, however late", async () => {
    at("2020-01-10T10:00:00Z");
    await upload(COMPLAINT);
    at("2020-05-01T10:00:00Z");
    await sweepNow();
    await world.notifyAll();
    expect(world.sent).toHaveLength(1);
    expect(await alertsInTable()).toMatchObject([{ kind: "please-check", from: "pending", to: "no-answer-on-file" }]);
  });

  it("that run out of time go on where they stopped", async () => {
    at("2020-01-10T10:00:00Z");
    const names = Array.from({ length: 30 }, (_, index) => `2020-01-05 filing.complaint Person Q${index}`);
    await upload(names.join("\n"));
    at("2020-03-18T10:00:00Z");
    const short = { ...world.sweepDeps(testLaw), pageSize: 2, hasTime: () => false };
    await sweep(short, {});
    expect(world.continuations.messages).toHaveLength(1);
    for (let rounds = 0; world.continuations.messages.length > 0 && rounds < 50; rounds++) {
      const [next] = world.continuations.messages.splice(0);
      if (next) await sweep(short, next);
    }
    expect((await alertsInTable()).length).toBe((await allItems(world.table)).filter(({ sk }) => sk.startsWith("FINDING#")).length);
  });
});
