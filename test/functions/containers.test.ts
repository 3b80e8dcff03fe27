import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IngestDeps } from "../../functions/ingest/deps.ts";
import { reconcile } from "../../functions/reconcile/reconcile.ts";
import { documentIdOf } from "../../functions/shared/document-id.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import type { Arrival } from "../../functions/shared/messages.ts";
import { readResources } from "../../functions/shared/read-resources.ts";
import { documentKind } from "../../functions/shared/store/document-record.ts";
import { addSource, readPlace } from "../../functions/shared/store/objects.ts";
import { readRecord } from "../../functions/shared/store/record.ts";
import { formatOf, readDocument } from "../../lib/read/index.ts";
import { mailOf, zipOf } from "../read/packing.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { stateOfTable } from "./state-of.ts";
import { storyReader } from "./story.ts";
import { FakeQueue, SECRET, World } from "./world.ts";

const KEY = "in/default/north/letters.zip";
const FIRST = "2020-01-05 filing.complaint Ivan Example";
const SECOND = "2020-02-01 investigation.refused Ivan Example";
const THIRD = "2020-03-01 investigation.opened Ivan Example";

let dynamo: EmbeddedDynamoDb;
let world: World;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
});

/** Containers are opened as they are; what is no container is a story. */
function depsOf(table = world.table): IngestDeps {
  const deps = world.ingestDeps(table);
  const read: IngestDeps["reader"]["read"] = async (bytes, fileName, signal) => {
    const format = await formatOf(bytes, fileName);
    return format === "zip" || format === "eml"
      ? await readDocument(bytes, { fileName, resources: readResources() })
      : await storyReader.read(bytes, fileName, signal, []);
  };
  return { ...deps, reader: { ...storyReader, read } };
}

async function deliverAll(deps = depsOf()): Promise<void> {
  while (world.inbox.notifications.length > 0) for (const body of world.inbox.notifications.splice(0)) await world.deliver(body, { deps });
}

/** What the queues hold afterwards is delivered, too. */
async function reconcileNow(letters: readonly string[]): Promise<void> {
  const arrivals = new FakeQueue<Arrival>();
  let left = letters.map((body) => ({ body, forget: async () => {} }));
  const deadLetters = { receive: async () => left.splice(0) };
  left = [...left];
  const none = { receive: async () => [] };
  const rest = { outbox: world.alerts, exports: world.exports, continuations: new FakeQueue<never>(), hasTime: () => true };
  await reconcile({ ...depsOf(), ...rest, arrivals, deadLetters, scanDeadLetters: none }, { trigger: "schedule", from: null });
  for (const arrival of arrivals.messages) await world.deliver(JSON.stringify(arrival), { deps: depsOf() });
}

const documents = async () => (await stateOfTable(world.table)).documents;
const current = async () => (await documents()).filter(({ state }) => state === "done").flatMap(({ quotes }) => quotes);
const idOf = (text: string) => documentIdOf(SECRET, new TextEncoder().encode(text));
const sourcesOf = async (text: string) => (await readPlace(world.table, "default", idOf(text))).sources;
const recordOf = (bytes: Uint8Array) => readRecord(world.table, documentKind, KEYS.document("default", documentIdOf(SECRET, bytes)));

describe("an archive", () => {
  it("gives a document for each file, in the archive's folder, with where it came from", async () => {
    const bytes = zipOf({ "2020/first.txt": FIRST, "second.txt": SECOND, "__MACOSX/._second.txt": "x" });
    world.inbox.put(KEY, bytes);
    await deliverAll();
    expect((await current()).sort()).toEqual([FIRST, SECOND]);
    const [source] = await sourcesOf(FIRST);
    expect(source).toMatchObject({ fileName: "first.txt", folder: "north" });
    expect(source?.container).toMatchObject({ documentId: documentIdOf(SECRET, bytes), name: "2020/first.txt", depth: 1 });
    expect(source?.key).not.toContain("first");
    expect((await recordOf(bytes))?.reading).toMatchObject({ format: "zip", coverage: { files: 2, status: "complete" } });
  });

  it("is partial until the last of its files has been read", async () => {
    const bytes = zipOf({ "a.txt": FIRST, "b.txt": SECOND });
    world.inbox.put(KEY, bytes);
    const states: unknown[] = [];
    while (world.inbox.notifications.length > 0) {
      await world.deliver(world.inbox.notifications.shift() ?? "", { deps: depsOf() });
      const record = await recordOf(bytes);
      states.push([record?.progress, record?.code]);
    }
    expect(states).toEqual([
      ["partial", "PARTS_PENDING"],
      ["partial", "PARTS_PENDING"],
      ["done", null],
    ]);
    const told = new Set(world.cases.messages.map(({ caseId }) => caseId));
    expect((await stateOfTable(world.table)).pending).toBe(told.size);
  });

  it("still says that a file of it could not be read after it was read again", async () => {
    const bytes = zipOf({ "a.txt": FIRST, "b.txt": "BROKEN" });
    world.inbox.put(KEY, bytes);
    await deliverAll();
    world.inbox.put(`${KEY}.meta.json`, JSON.stringify({ published: "2020-04-01" }));
    await deliverAll();
    expect((await recordOf(bytes))?.run).toBeGreaterThan(1);
    expect(await recordOf(bytes)).toMatchObject({ progress: "partial", code: "PART_FAILED" });
  });

  it("learns from reconcile of a file that was given up", async () => {
    const bytes = zipOf({ "a.txt": FIRST, "b.txt": "POISON" });
    world.inbox.put(KEY, bytes);
    await world.deliver(world.inbox.notifications.shift() ?? "", { deps: depsOf() });
    const [first = "", poison = ""] = world.inbox.notifications.splice(0);
    await world.deliver(first, { deps: depsOf() });
    await expect(world.deliver(poison, { deps: depsOf() })).rejects.toThrow();
    expect(await recordOf(bytes)).toMatchObject({ progress: "partial", code: "PARTS_PENDING" });
    world.passMinutes(60);
    await reconcileNow([poison]);
    expect(await recordOf(bytes)).toMatchObject({ progress: "partial", code: "PART_FAILED" });
  });

  it("that holds itself comes to an end", async () => {
    const bytes = zipOf({ "a.txt": FIRST });
    world.inbox.put(KEY, bytes);
    await deliverAll();
    const [part] = await sourcesOf(FIRST);
    const { sources } = await readPlace(world.table, "default", documentIdOf(SECRET, bytes));
    const [own] = sources;
    if (!part || !own) throw new Error("nothing was laid out");
    const itself = { ...own, versionId: "again", container: part.container };
    await addSource(world.table, "default", documentIdOf(SECRET, bytes), itself);
    await world.deliver(JSON.stringify({ schema: "dueline.arrival/1", key: KEY, versionId: own.versionId }), { deps: depsOf() });
    expect(await recordOf(bytes)).toMatchObject({ progress: "done" });
  });

  it("that is delivered again changes nothing", async () => {
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST, "b.txt": SECOND }));
    const [body = ""] = world.inbox.notifications;
    await deliverAll();
    const before = await stateOfTable(world.table);
    await world.deliver(body, { deps: depsOf() });
    await world.deliver(body, { deps: depsOf(), messageId: "again" });
    expect(world.inbox.notifications).toEqual([]);
    expect(await stateOfTable(world.table)).toEqual(before);
  });

  it("that holds the bytes of a document twice gives one document with two places", async () => {
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST, "copy/a.txt": FIRST }));
    await deliverAll();
    expect(await sourcesOf(FIRST)).toHaveLength(2);
    expect(await current()).toEqual([FIRST]);
  });

  it("that is replaced takes away what the new one lacks and keeps the rest", async () => {
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST, "b.txt": SECOND }));
    await deliverAll();
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST, "c.txt": THIRD }));
    await deliverAll();
    expect((await current()).sort()).toEqual([FIRST, THIRD]);
  });

  it("that is deleted takes its files with it, and brings them back when it is put there again", async () => {
    const bytes = zipOf({ "a.txt": FIRST });
    world.inbox.put(KEY, bytes);
    await deliverAll();
    world.inbox.remove(KEY);
    await deliverAll();
    expect(await current()).toEqual([]);
    world.inbox.put(KEY, bytes);
    await deliverAll();
    expect(await current()).toEqual([FIRST]);
  });

  it("that is replaced by a broken one keeps its files", async () => {
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST }));
    await deliverAll();
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST }).subarray(0, 60));
    await deliverAll();
    expect(await current()).toEqual([FIRST]);
  });

  it("says that it is partial where a file of it cannot be had, and gives the others", async () => {
    const bytes = zipOf({ "a.txt": FIRST, "locked.txt": { content: SECOND, encrypted: true } });
    world.inbox.put(KEY, bytes);
    await deliverAll();
    expect(await recordOf(bytes)).toMatchObject({ progress: "partial", code: "FILE_ENCRYPTED" });
    expect(await current()).toEqual([FIRST]);
  });

  it("with a file that its reader refuses leaves the others unharmed, and says that it is partial", async () => {
    const bytes = zipOf({ "a.txt": FIRST, "b.txt": "BROKEN" });
    world.inbox.put(KEY, bytes);
    await deliverAll();
    expect((await documents()).map(({ state, code }) => [state, code]).sort()).toEqual([
      ["done", null],
      ["failed", "PDF_BROKEN"],
      ["partial", "PART_FAILED"],
    ]);
    expect(await recordOf(bytes)).toMatchObject({ progress: "partial", code: "PART_FAILED" });
  });

  it("that died while its files were laid out is finished by the next delivery", async () => {
    world.inbox.put(KEY, zipOf({ "a.txt": FIRST, "b.txt": SECOND, "c.txt": THIRD }));
    const [body = ""] = world.inbox.notifications.splice(0);
    let puts = 0;
    const put = async (key: string, bytes: Uint8Array) => {
      if (++puts === 2) throw new Error("died");
      await world.inbox.partStore.put(key, bytes);
    };
    const deps = { ...depsOf(), parts: { ...world.inbox.partStore, put } };
    await expect(world.deliver(body, { deps })).rejects.toThrow("died");
    await world.deliver(body, { deps: depsOf() });
    await deliverAll();
    expect((await current()).sort()).toEqual([FIRST, SECOND, THIRD]);
  });
});

describe("containers in containers", () => {
  it("are opened as deep as the limit says, and no deeper", async () => {
    const nested = (depth: number): Uint8Array =>
      zipOf({ [`level-${depth}.zip`]: depth === 0 ? zipOf({ "a.txt": FIRST }) : nested(depth - 1) });
    world.inbox.put("in/default/shallow.zip", zipOf({ "inner.zip": zipOf({ "a.txt": SECOND }) }));
    world.inbox.put("in/default/deep.zip", nested(4));
    await deliverAll();
    expect(await current()).toEqual([SECOND]);
    expect((await documents()).flatMap(({ code }) => code ?? []).sort()).toEqual(["ARCHIVE_TOO_DEEP", "PART_FAILED"]);
  });

  it("a message is a document, its attachment another", async () => {
    const bytes = mailOf({ subject: "Complaint", text: "See the letter.", attachments: { "letter.txt": FIRST } });
    world.inbox.put("in/default/mail.eml", bytes);
    await deliverAll();
    expect((await recordOf(bytes))?.reading).toMatchObject({ format: "eml", coverage: { files: 1 } });
    expect((await sourcesOf(FIRST))[0]).toMatchObject({ fileName: "letter.txt", container: { name: "letter.txt" } });
  });
});

describe("a message whose attachment cannot be read", () => {
  it("is partial, and its cases are told: the answer may stand there", async () => {
    const depsOfMail = { ...depsOf(), reader: { ...depsOf().reader, extract: storyReader.extract } };
    world.inbox.put("in/default/north/mail.eml", mailOf({ subject: FIRST, text: SECOND, attachments: { "letter.txt": "BROKEN" } }));
    const [body = ""] = world.inbox.notifications.splice(0);
    await world.deliver(body, { deps: depsOfMail });
    const told = world.cases.messages.length;
    expect(told).toBeGreaterThan(0);
    await deliverAll(depsOfMail);
    expect(world.cases.messages.length).toBeGreaterThan(told);
    const { pending, documents: all } = await stateOfTable(world.table);
    expect(all.map(({ state }) => state).sort()).toEqual(["failed", "partial"]);
    expect(pending).toBe(new Set(world.cases.messages.map(({ caseId }) => caseId)).size);
    await world.chronicleAll();
    expect((await stateOfTable(world.table)).pending).toBe(0);
  });
});

describe("what somebody says of a document", () => {
  const LETTER = "in/default/letter.txt";
  const say = (said: unknown) => world.inbox.put(`${LETTER}.meta.json`, JSON.stringify(said));
  const readingOf = async () => (await recordOf(new TextEncoder().encode(FIRST)))?.reading;

  it("beside it in the bucket counts, whichever came first, and is no document", async () => {
    world.inbox.put(LETTER, FIRST);
    await deliverAll();
    say({ published: "2020-04-01", publisher: "Centre" });
    await deliverAll();
    expect(await readingOf()).toMatchObject({ published: "2020-04-01", metadata: { publisher: "Centre" } });
    expect((await readingOf())?.metadata?.claims).toContainEqual(expect.objectContaining({ field: "published", source: "sidecar" }));
    expect(await documents()).toHaveLength(1);
  });

  it("and says no more is forgotten", async () => {
    world.inbox.put(LETTER, FIRST);
    say({ published: "2020-04-01" });
    await deliverAll();
    world.inbox.remove(`${LETTER}.meta.json`);
    await deliverAll();
    expect((await readingOf())?.published).toBeNull();
  });

  it("in a broken way is told, and harms nothing", async () => {
    world.inbox.put(LETTER, FIRST);
    say({ published: "soon", colour: "red" });
    await deliverAll();
    expect((await readingOf())?.diagnostics).toMatchObject([{ code: "BAD_METADATA" }]);
    expect(await current()).toEqual([FIRST]);
  });
});
