import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chronicleCase } from "../../functions/chronicle/chronicle-case.ts";
import { dyingTable } from "./dying-table.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { testJudge } from "./judge.ts";
import { stateOfTable } from "./state-of.ts";
import { World } from "./world.ts";

/** Each run is about a hundred calls of the table; the heavy suite takes more of them. */
const RUNS = 6;
let dynamo: EmbeddedDynamoDb;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());

const FIRST = "2020-01-05 filing.complaint Ivan Example\n2020-02-01 investigation.refused Ivan Example";
const SECOND = "2020-01-05 filing.complaint Ivan Example\n2020-03-01 investigation.opened Ivan Example";
const THIRD = "2021-05-05 filing.complaint Anna Sample";

/** New bytes under an old key, the same bytes under two keys, a deletion, a refusal, a document of its own, a refusal under an old key. */
function fill(world: World): void {
  world.inbox.put("in/default/a.txt", FIRST);
  world.inbox.put("in/default/copy of a.txt", FIRST);
  world.inbox.put("in/default/a.txt", SECOND);
  world.inbox.put("in/default/b.txt", THIRD);
  world.inbox.remove("in/default/copy of a.txt");
  world.inbox.put("in/default/c.txt", "BROKEN");
  world.inbox.put("in/default/b.txt", "BROKEN too");
}

async function endState(order: readonly number[]) {
  const world = new World(await dynamo.newTable());
  fill(world);
  for (const at of order) await world.deliver(world.inbox.notifications[at] ?? "", { messageId: `m${at}` });
  await world.chronicleAll();
  return await stateOfTable(world.table);
}

const IN_ORDER = [0, 1, 2, 3, 4, 5, 6];

describe("messages of the inbox", () => {
  it("in any order, and any of them again, end in the same state", async () => {
    const expected = await endState(IN_ORDER);
    expect(expected.documents.map(({ state }) => state).sort()).toEqual(["done", "done", "failed", "failed", "superseded"]);
    expect(expected).toMatchObject({ pending: 0, leftovers: 0 });
    const deliveries = fc
      .tuple(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), fc.array(fc.nat(IN_ORDER.length - 1), { maxLength: 4 }))
      .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }));
    await fc.assert(
      fc.asyncProperty(deliveries, async (order) => {
        expect(await endState(order)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it("all at once end in the same state as one after the other", async () => {
    const expected = await endState(IN_ORDER);
    const world = new World(await dynamo.newTable());
    fill(world);
    const deliverAll = () => Promise.allSettled(world.inbox.notifications.map((body, at) => world.deliver(body, { messageId: `m${at}` })));
    await deliverAll();
    // What was left to another message that was at work at the same moment is done when messages come again.
    await deliverAll();
    await world.chronicleAll();
    expect(await stateOfTable(world.table)).toEqual(expected);
  });
});

describe("a crash between any two writes", () => {
  it("of ingest is made good by the next delivery of the message", async () => {
    const expected = await endState(IN_ORDER);
    for (let writes = 0, isOver = false; !isOver; writes++) {
      const world = new World(await dynamo.newTable());
      fill(world);
      for (const at of [0, 1]) await world.deliver(world.inbox.notifications[at] ?? "", { messageId: `m${at}` });
      const dying = dyingTable(world.table, writes);
      await world.deliver(world.inbox.notifications[2] ?? "", { messageId: "m2", deps: world.ingestDeps(dying) }).catch(() => {});
      isOver = !dying.died();
      for (const at of IN_ORDER.slice(2)) await world.deliver(world.inbox.notifications[at] ?? "", { messageId: `m${at}` });
      await world.chronicleAll();
      expect(await stateOfTable(world.table), `after ${writes} writes`).toEqual(expected);
    }
  });

  it("of chronicle is made good by the next, and every alert is written once", async () => {
    const alertIds = new Set<string>();
    for (let writes = 0, isOver = false; !isOver; writes++) {
      const world = new World(await dynamo.newTable());
      world.time = Date.parse("2020-03-02T10:00:00Z");
      world.inbox.put("in/default/a.txt", FIRST);
      await world.deliverAll();
      const [{ tenant, caseId } = { tenant: "", caseId: "" }] = world.cases.messages;
      const dying = dyingTable(world.table, writes);
      await chronicleCase(world.chronicleDeps(testJudge, dying), { tenant, caseId }).catch(() => {});
      isOver = !dying.died();
      await chronicleCase(world.chronicleDeps(testJudge), { tenant, caseId });
      const state = await stateOfTable(world.table);
      expect(state.leftovers, `after ${writes} writes`).toBe(0);
      expect(state.cases).toHaveLength(1);
      for (const { alertId } of world.alerts.messages) alertIds.add(alertId);
      // The case is settled; what is pending is the alert, until it is sent.
      expect(state.pending, `after ${writes} writes`).toBe(1);
    }
    expect(alertIds.size).toBe(1);
  });
});
