import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { settleDeadLetters } from "../../functions/reconcile/dead-letters.ts";
import { queueMissingVersions } from "../../functions/reconcile/missing-versions.ts";
import { documentIdOf } from "../../functions/shared/document-id.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import type { Arrival } from "../../functions/shared/messages.ts";
import { documentKind, MAX_ATTEMPTS } from "../../functions/shared/store/document-record.ts";
import { finished } from "../../functions/shared/store/document-transitions.ts";
import { change, readRecord } from "../../functions/shared/store/record.ts";
import { DuelineError } from "../../lib/errors.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { stateOfTable } from "./state-of.ts";
import { FakeQueue, SECRET, World } from "./world.ts";

const KEY = "in/default/letter.txt";
const STORY = "2020-01-05 filing.complaint Ivan Example\n2020-02-01 investigation.refused Ivan Example";
const OTHER = "2020-01-05 filing.complaint Ivan Example\n2020-03-01 investigation.opened Ivan Example";

let dynamo: EmbeddedDynamoDb;
let world: World;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
});

const idOf = (text: string): string => documentIdOf(SECRET, new TextEncoder().encode(text));
const recordOf = async (text: string) => {
  const record = await readRecord(world.table, documentKind, KEYS.document("default", idOf(text)));
  if (!record) throw new Error("no such document");
  return record;
};
const stateOf = () => stateOfTable(world.table);

describe("a new object", () => {
  it("becomes a document with visible events, and its case is told", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    const { documents, pending, leftovers } = await stateOf();
    expect(documents).toMatchObject([{ documentId: idOf(STORY), state: "done", sources: 1, quotes: STORY.split("\n") }]);
    expect({ pending, leftovers, told: world.cases.messages.length }).toEqual({ pending: 1, leftovers: 0, told: 1 });
  });

  it("is refused with a code where the reader refuses, and is not tried again", async () => {
    world.inbox.put(KEY, "BROKEN");
    await world.deliverAll();
    expect((await stateOf()).documents).toMatchObject([{ state: "failed", code: "PDF_BROKEN", quotes: [] }]);
    expect((await recordOf("BROKEN")).run).toBe(1);
  });

  it("that is gone before it is read leaves nothing", async () => {
    await world.deliver(JSON.stringify({ schema: "dueline.arrival/1", key: KEY, versionId: "v9" }));
    expect((await stateOf()).documents).toEqual([]);
  });
});

describe("the same bytes again", () => {
  it("under the same key are no second document and are not read again", async () => {
    world.inbox.put(KEY, STORY);
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    expect((await stateOf()).documents).toMatchObject([{ state: "done", sources: 2 }]);
    expect((await recordOf(STORY)).run).toBe(1);
  });

  it("in a second folder are read again and belong to both cases", async () => {
    world.inbox.put("in/default/north/a.txt", STORY);
    await world.deliverAll();
    world.inbox.put("in/default/south/b.txt", STORY);
    await world.deliverAll();
    expect((await stateOf()).documents).toMatchObject([{ state: "done", sources: 2, folders: ["north", "south"] }]);
    expect((await recordOf(STORY)).run).toBe(2);
  });

  it("bring a failed reading another chance", async () => {
    world.inbox.put(KEY, "BROKEN");
    world.inbox.put("in/default/again.txt", "BROKEN");
    await world.deliverAll();
    expect((await recordOf("BROKEN")).run).toBe(2);
  });
});

describe("what happens to the key later", () => {
  it("new bytes are a new document, the old one is superseded and its cases are told", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    world.cases.messages.length = 0;
    world.inbox.put(KEY, OTHER);
    await world.deliverAll();
    const states = Object.fromEntries((await stateOf()).documents.map(({ documentId, state }) => [documentId, state]));
    expect(states).toEqual({ [idOf(STORY)]: "superseded", [idOf(OTHER)]: "done" });
    expect(world.cases.messages.length).toBeGreaterThanOrEqual(2);
  });

  it("the old document stays until the new one is read, so that no case is merged without both", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    world.inbox.put(KEY, OTHER);
    const seen: string[] = [];
    const { reader } = world.ingestDeps();
    const read = async (...args: Parameters<typeof reader.read>) => {
      seen.push((await recordOf(STORY)).standing);
      return await reader.read(...args);
    };
    await world.deliver(world.inbox.notifications.pop() ?? "", { deps: { ...world.ingestDeps(), reader: { ...reader, read } } });
    expect([...seen, (await recordOf(STORY)).standing]).toEqual(["current", "superseded"]);
  });

  it("a deletion withdraws the document and keeps it; the same bytes bring it back", async () => {
    world.inbox.put(KEY, STORY);
    world.inbox.remove(KEY);
    await world.deliverAll();
    expect((await stateOf()).documents).toMatchObject([{ state: "withdrawn", quotes: STORY.split("\n") }]);
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    expect((await stateOf()).documents).toMatchObject([{ state: "done" }]);
  });

  it("one of two keys going does not touch the document", async () => {
    world.inbox.put(KEY, STORY);
    world.inbox.put("in/default/copy.txt", STORY);
    world.inbox.remove(KEY);
    await world.deliverAll();
    expect((await stateOf()).documents).toMatchObject([{ state: "done", sources: 2 }]);
  });
});

describe("new bytes that can't be read", () => {
  const states = async () => Object.fromEntries((await stateOf()).documents.map(({ documentId, state }) => [documentId, state]));
  const deliverPoison = async (body: string) => {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) await world.deliver(body, { messageId: "m1" }).catch(() => {});
  };

  it.each(["BROKEN", "POISON"])("(%s) leave the document before them current, and its case as it was", async (bytes) => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    await world.chronicleAll();
    const { cases } = await stateOf();
    world.inbox.put(KEY, bytes);
    await deliverPoison(world.inbox.notifications.pop() ?? "");
    expect(await states()).toEqual({ [idOf(STORY)]: "done", [idOf(bytes)]: "failed" });
    await world.chronicleAll();
    expect((await stateOf()).cases).toEqual(cases);
    expect(cases).toHaveLength(1);
  });

  it("while they are being read, also leave it current for every other message", async () => {
    world.inbox.put(KEY, STORY);
    const [first = ""] = world.inbox.notifications;
    await world.deliverAll();
    world.inbox.put(KEY, "POISON");
    await expect(world.deliver(world.inbox.notifications.pop() ?? "", { messageId: "m1" })).rejects.toThrow();
    await world.deliver(first);
    expect(await states()).toEqual({ [idOf(STORY)]: "done", [idOf("POISON")]: "received" });
  });

  it.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])("leave the newest that was read current, whatever order messages come in (%i %i %i)", async (...order) => {
    for (const bytes of [STORY, OTHER, "BROKEN"]) world.inbox.put(KEY, bytes);
    for (const at of order) await world.deliver(world.inbox.notifications[at] ?? "");
    expect(await states()).toEqual({ [idOf(STORY)]: "superseded", [idOf(OTHER)]: "done", [idOf("BROKEN")]: "failed" });
  });

  it("are replaced, and with them what stood for them, by the next that can", async () => {
    for (const bytes of [STORY, "BROKEN", OTHER]) world.inbox.put(KEY, bytes);
    await world.deliverAll();
    expect(await states()).toEqual({ [idOf(STORY)]: "superseded", [idOf("BROKEN")]: "superseded", [idOf(OTHER)]: "done" });
  });

  it("do not bring back what was withdrawn before them; a deletion withdraws both", async () => {
    world.inbox.put(KEY, STORY);
    world.inbox.remove(KEY);
    world.inbox.put(KEY, "BROKEN");
    await world.deliverAll();
    expect((await states())[idOf(STORY)]).toBe("superseded");
    world.inbox.remove(KEY);
    await world.deliverAll();
    expect(await states()).toEqual({ [idOf(STORY)]: "withdrawn", [idOf("BROKEN")]: "withdrawn" });
  });

  it("and are read later under another key, replace the document under theirs", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    world.inbox.put(KEY, OTHER);
    const { reader } = world.ingestDeps();
    const broken = { ...reader, read: () => Promise.reject(new DuelineError("PDF_BROKEN")) };
    await world.deliver(world.inbox.notifications.pop() ?? "", { deps: { ...world.ingestDeps(), reader: broken } });
    expect(await states()).toEqual({ [idOf(STORY)]: "done", [idOf(OTHER)]: "failed" });
    world.inbox.put("in/default/again.txt", OTHER);
    await world.deliverAll();
    expect(await states()).toEqual({ [idOf(STORY)]: "superseded", [idOf(OTHER)]: "done" });
  });

  it("of which another message has the reading replace the document once that one is done", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    world.inbox.put("in/default/copy.txt", OTHER);
    const { reader } = world.ingestDeps();
    const read = async (...args: Parameters<typeof reader.read>) => {
      world.inbox.put(KEY, OTHER);
      await world.deliver(world.inbox.notifications.pop() ?? "", { messageId: "m2" });
      expect((await states())[idOf(STORY)]).toBe("done");
      return await reader.read(...args);
    };
    await world.deliver(world.inbox.notifications.shift() ?? "", { deps: { ...world.ingestDeps(), reader: { ...reader, read } } });
    expect(await states()).toEqual({ [idOf(STORY)]: "superseded", [idOf(OTHER)]: "done" });
  });
});

describe("an object that the bucket does not give out", () => {
  it("is a failed document with a code after the last try, and reconcile leaves it alone", async () => {
    world.inbox.put(KEY, STORY);
    world.inbox.refused.add(KEY);
    const [body = ""] = world.inbox.notifications;
    await expect(world.deliver(body)).rejects.toThrow("does not give");
    expect((await stateOf()).documents).toEqual([]);
    for (let again = 0; again < 2; again++) await world.deliver(body, { isLastTry: true });
    expect((await stateOf()).documents).toMatchObject([{ state: "failed", code: "CANNOT_FETCH", sources: 1 }]);
    const arrivals = new FakeQueue<Arrival>();
    await queueMissingVersions({ ...world.ingestDeps(), arrivals, hasTime: () => true } as never, null);
    expect(arrivals.messages).toEqual([]);
  });

  it("any more is read from another key that holds the same bytes", async () => {
    world.inbox.put(KEY, STORY);
    world.inbox.put("in/default/north/copy.txt", STORY);
    const [first = "", second = ""] = world.inbox.notifications;
    await world.deliver(second);
    await world.deliver(first);
    world.inbox.refused.add(KEY);
    await world.deliver(first, { isLastTry: true });
    expect((await stateOf()).documents).toMatchObject([{ state: "done", sources: 2 }]);
  });

  it("any more when it has to be read again is tried again, then failed with what was read before", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    world.inbox.refused.add(KEY);
    const key = KEYS.document("default", idOf(STORY));
    await change(world.table, documentKind, key, (record) => (record ? { ...record, progress: "received" as const } : null));
    const again = JSON.stringify({ schema: "dueline.arrival/1", key: KEY, versionId: null });
    await expect(world.deliver(again)).rejects.toThrow("does not give");
    expect(await recordOf(STORY)).toMatchObject({ progress: "received", attempts: 1 });
    await world.deliver(again, { isLastTry: true });
    expect((await stateOf()).documents).toMatchObject([{ state: "failed", code: "CANNOT_FETCH", quotes: STORY.split("\n") }]);
  });

  it("because it is gone for good before it was read, is failed too", async () => {
    world.inbox.put(KEY, "POISON");
    const [body = ""] = world.inbox.notifications;
    await expect(world.deliver(body)).rejects.toThrow();
    world.inbox.purge("v1");
    await world.deliver(body);
    expect(await recordOf("POISON")).toMatchObject({ progress: "failed", code: "NOT_FOUND" });
  });
});

describe("a document that nobody can read", () => {
  const deliverPoison = () => world.deliver(world.inbox.notifications[0] ?? "", { messageId: "m1" });

  it("throws each time, so that its message comes back, and is failed POISON after the third", async () => {
    world.inbox.put(KEY, "POISON");
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      await expect(deliverPoison()).rejects.toThrow("unexpected");
      expect((await recordOf("POISON")).progress).toBe("received");
    }
    await expect(deliverPoison()).rejects.toThrow("unexpected");
    expect(await recordOf("POISON")).toMatchObject({ progress: "failed", code: "POISON" });
    await deliverPoison();
    expect((await recordOf("POISON")).run).toBe(MAX_ATTEMPTS);
  });

  it("whose function died three times is given up when its message is found among the dead letters", async () => {
    world.inbox.put(KEY, STORY);
    const [body = ""] = world.inbox.notifications;
    await world.deliver(body);
    await change(world.table, documentKind, KEYS.document("default", idOf(STORY)), (record) =>
      record ? { ...record, progress: "reading" as const, leaseUntil: world.now(), attempts: MAX_ATTEMPTS } : null,
    );
    const forgotten: string[] = [];
    const letters = [[body, "no JSON"].map((one) => ({ body: one, forget: async () => void forgotten.push(one) }))];
    const deps = { ...world.ingestDeps(), deadLetters: { receive: async () => letters.shift() ?? [] } };
    await settleDeadLetters(deps as never);
    expect(await recordOf(STORY)).toMatchObject({ progress: "failed", code: "POISON" });
    expect(forgotten).toEqual([body]);
  });
});

describe("a contest that many documents of one name make", () => {
  it("is no refusal: the reading is tried again", async () => {
    world.inbox.put(KEY, STORY);
    const [body = ""] = world.inbox.notifications;
    const { reader } = world.ingestDeps();
    const extract = () => {
      throw new DuelineError("STALE", "too many documents of one name at once");
    };
    const deps = { ...world.ingestDeps(), reader: { ...reader, extract } };
    await expect(world.deliver(body, { messageId: "m1", deps })).rejects.toThrow("one name");
    expect(await recordOf(STORY)).toMatchObject({ progress: "received", attempts: 1 });
    await world.deliver(body, { messageId: "m1" });
    expect(await recordOf(STORY)).toMatchObject({ progress: "done" });
  });
});

describe("two readings of one document", () => {
  it("a message that comes while another reads leaves the reading to it", async () => {
    world.inbox.put(KEY, STORY);
    const [body = ""] = world.inbox.notifications;
    await startReading(body, "m1");
    await world.deliver(body, { messageId: "m2" });
    expect(await recordOf(STORY)).toMatchObject({ progress: "reading", run: 1 });
  });

  it("the same message again means that its first reading died", async () => {
    world.inbox.put(KEY, STORY);
    const [body = ""] = world.inbox.notifications;
    await startReading(body, "m1");
    await world.deliver(body, { messageId: "m1" });
    expect(await recordOf(STORY)).toMatchObject({ progress: "done", run: 2, generation: 2 });
  });

  it("one that was overtaken shows nothing and leaves nothing", async () => {
    world.inbox.put(KEY, STORY);
    const [body = ""] = world.inbox.notifications;
    const { reader } = world.ingestDeps();
    let goOn = (): void => {};
    const gate = new Promise<void>((open) => {
      goOn = open;
    });
    let begin = (): void => {};
    const begun = new Promise<void>((open) => {
      begin = open;
    });
    const read = async (...args: Parameters<typeof reader.read>) => {
      begin();
      await gate;
      return await reader.read(...args);
    };
    const slow = { ...reader, read };
    const first = world.deliver(body, { messageId: "m1", deps: { ...world.ingestDeps(), reader: slow } });
    await begun;
    world.passMinutes(6);
    await world.deliver(body, { messageId: "m2" });
    goOn();
    await first;
    expect(await recordOf(STORY)).toMatchObject({ progress: "done", run: 2, generation: 2 });
    expect(await stateOf()).toMatchObject({ leftovers: 0, documents: [{ quotes: STORY.split("\n") }] });
  });

  it("a stale run can't overwrite a newer one", async () => {
    world.inbox.put(KEY, STORY);
    await world.deliverAll();
    const record = await recordOf(STORY);
    const reading = record.reading;
    if (!reading) throw new Error("not read");
    const stale = { run: record.run - 1, reading: { ...reading, eventCount: 0 }, cases: [], folders: [], said: null };
    expect(finished({ ...record, progress: "reading" }, stale, world.now())).toBeNull();
  });

  async function startReading(body: string, messageId: string): Promise<void> {
    const reader = { ...world.ingestDeps().reader, read: () => Promise.reject(new Died()) };
    const table = failingAfterDeath(world.table);
    await expect(world.deliver(body, { messageId, deps: { ...world.ingestDeps(table), reader } })).rejects.toThrow();
  }
});

class Died extends Error {}

/** Once the reader has died, nothing of its process reaches the table any more. */
function failingAfterDeath<T extends World["table"]>(table: T): T {
  let isReading = false;
  const client = new Proxy(table.client, {
    get(target, property) {
      const value = Reflect.get(target, property);
      if (property !== "send") return value;
      return (command: { input: { Item?: { progress?: string } } }) => {
        if (isReading && command.input.Item?.progress === "received") throw new Died();
        isReading ||= command.input.Item?.progress === "reading";
        return target.send(command as never);
      };
    },
  });
  return { ...table, client };
}
