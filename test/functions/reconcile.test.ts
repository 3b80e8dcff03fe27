import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReconcileDeps } from "../../functions/reconcile/deps.ts";
import { reconcile } from "../../functions/reconcile/reconcile.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import type { Arrival, ReconcileRequest } from "../../functions/shared/messages.ts";
import { documentKind } from "../../functions/shared/store/document-record.ts";
import { change } from "../../functions/shared/store/record.ts";
import { dyingTable } from "./dying-table.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { testJudge } from "./judge.ts";
import { stateOfTable } from "./state-of.ts";
import { FakeQueue, World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
let arrivals: FakeQueue<Arrival>;
let continuations: FakeQueue<ReconcileRequest>;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  arrivals = new FakeQueue();
  continuations = new FakeQueue();
});

const deps = (more: Partial<ReconcileDeps> = {}): ReconcileDeps => ({
  ...world.ingestDeps(),
  arrivals,
  continuations,
  outbox: world.alerts,
  exports: world.exports,
  deadLetters: { receive: async () => [] },
  scanDeadLetters: { receive: async () => [] },
  hasTime: () => true,
  ...more,
});
const run = (trigger: ReconcileRequest["trigger"] = "schedule", more?: Partial<ReconcileDeps>) =>
  reconcile(deps(more), { trigger, from: null });
const deliverArrivals = async () => {
  for (const arrival of arrivals.messages.splice(0)) await world.deliver(JSON.stringify(arrival));
};
const states = async () => (await stateOfTable(world.table)).documents.map(({ state }) => state);

describe("a bucket that was full before", () => {
  it("is taken in version by version, over several pages", async () => {
    for (let at = 0; at < 7; at++) world.inbox.put(`in/default/${at}.txt`, `2020-01-0${at + 1} filing.complaint Ivan Example`);
    await run();
    expect(arrivals.messages).toHaveLength(7);
    await deliverArrivals();
    expect(await states()).toEqual(Array(7).fill("done"));
    await run();
    expect(arrivals.messages).toEqual([]);
  });

  it("whose listing takes too long goes on in another run", async () => {
    for (let at = 0; at < 5; at++) world.inbox.put(`in/default/${at}.txt`, "x");
    await run("schedule", { hasTime: () => false });
    expect(arrivals.messages).toHaveLength(2);
    for (let next = continuations.messages.shift(); next; next = continuations.messages.shift())
      await reconcile(deps({ hasTime: () => false }), next);
    expect(arrivals.messages.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4].map((at) => `in/default/${at}.txt`));
  });

  it("with keys that are no document's leaves them alone", async () => {
    world.inbox.put("in/default/", "");
    world.inbox.put("in/Not A Tenant/a.txt", "x");
    const ignored: number[] = [];
    await run("schedule", { log: (_what, fields) => void ignored.push(fields?.ignored ?? 0) });
    expect(arrivals.messages).toEqual([]);
    expect(ignored.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});

describe("messages that were lost", () => {
  it("of a new version", async () => {
    world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    world.inbox.put("in/default/a.txt", "2020-01-06 filing.complaint Ivan Example");
    world.inbox.notifications.length = 0;
    await run();
    await deliverArrivals();
    expect((await states()).sort()).toEqual(["done", "superseded"]);
  });

  it("of a deletion", async () => {
    world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    world.inbox.remove("in/default/a.txt");
    world.inbox.notifications.length = 0;
    await run();
    expect(arrivals.messages).toEqual([{ schema: "dueline.arrival/1", key: "in/default/a.txt", versionId: null }]);
    await deliverArrivals();
    expect(await states()).toEqual(["withdrawn"]);
  });

  it("to a case and of an alert", async () => {
    world.time = Date.parse("2020-03-02T10:00:00Z");
    world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    world.cases.messages.length = 0;
    world.passMinutes(40);
    await run();
    expect(world.cases.messages).toHaveLength(1);
    await world.chronicleAll(testJudge);
    world.alerts.messages.length = 0;
    world.passMinutes(40);
    await run();
    expect(world.alerts.messages).toHaveLength(1);
  });
});

describe("a document whose function died", () => {
  const documentId = async () => (await stateOfTable(world.table)).documents[0]?.documentId ?? "";
  const die = async () => {
    world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    const leaseUntil = new Date(world.time + 300_000).toISOString();
    await change(world.table, documentKind, KEYS.document("default", await documentId()), (record) =>
      record ? { ...record, progress: "reading" as const, claimant: "dead", leaseUntil, attempts: 3, updatedAt: world.now() } : null,
    );
  };

  it.each([
    ["schedule", 5, []],
    ["schedule", 40, ["failed"]],
    ["command", 2, ["reading"]],
    ["start", 0, ["done"]],
  ] as const)("on %s after %i minutes: %j", async (trigger, minutes, expected) => {
    await die();
    world.passMinutes(minutes);
    await run(trigger);
    const isLeft = expected.length === 0;
    expect(arrivals.messages.length).toBe(isLeft ? 0 : 1);
    await deliverArrivals();
    expect(await states()).toEqual(isLeft ? ["reading"] : expected);
  });
});

describe("a crash between any two writes, after which the message is lost too", () => {
  const FIRST = "2020-01-05 filing.complaint Ivan Example";
  const SECOND = "2020-01-06 filing.complaint Ivan Example";
  const put = (key: string, text: string) => () => void world.inbox.put(key, text);
  const remove = (key: string) => () => world.inbox.remove(key);

  async function endState(steps: readonly (() => void)[], writes = Number.POSITIVE_INFINITY) {
    world = new World(await dynamo.newTable());
    for (const step of steps.slice(0, -1)) {
      step();
      await world.deliverAll();
    }
    steps.at(-1)?.();
    const dying = dyingTable(world.table, writes);
    for (const body of world.inbox.notifications.splice(0)) await world.deliver(body, { deps: world.ingestDeps(dying) }).catch(() => {});
    await run("start");
    await deliverArrivals();
    await run("start");
    const left = arrivals.messages.splice(0).length;
    return { died: dying.died(), state: { ...(await stateOfTable(world.table)), left } };
  }

  it.each([
    ["a deletion", () => [put("in/default/a.txt", FIRST), remove("in/default/a.txt")]],
    ["new bytes", () => [put("in/default/a.txt", FIRST), put("in/default/a.txt", SECOND)]],
    ["the same bytes in another folder", () => [put("in/default/a.txt", FIRST), put("in/default/north/b.txt", FIRST)]],
    [
      "known bytes under a known key",
      () => [put("in/default/a.txt", FIRST), put("in/default/north/b.txt", SECOND), put("in/default/a.txt", SECOND)],
    ],
  ] as const)("of %s is made good by reconcile", async (_what, steps) => {
    const expected = await endState(steps());
    expect(expected.state.left).toBe(0);
    for (let writes = 0, isOver = false; !isOver; writes++) {
      const { died, state } = await endState(steps(), writes);
      expect({ ...state, pending: 0 }, `after ${writes} writes`).toEqual({ ...expected.state, pending: 0 });
      isOver = !died;
    }
  });
});
