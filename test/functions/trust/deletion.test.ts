import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../../functions/api/app.ts";
import { CaseChronology, CaseList } from "../../../functions/api/schemas.ts";
import { DeletionView } from "../../../functions/api/schemas-trust.ts";
import type { EraseDeps } from "../../../functions/erase/deps.ts";
import { lookAfterDeletions } from "../../../functions/erase/look-after.ts";
import type { Erasable } from "../../../functions/erase/objects.ts";
import { runDeletion } from "../../../functions/erase/run-deletion.ts";
import { exportKey, KEYS } from "../../../functions/shared/keys.ts";
import type { DeletionQueued } from "../../../functions/shared/messages.ts";
import { begun, done, exportKind, queued } from "../../../functions/shared/store/exports.ts";
import { change, create } from "../../../functions/shared/store/record.ts";
import { saveRetention } from "../../../functions/shared/store/retention.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { rememberedSecrets } from "../../../functions/shared/store/tenants.ts";
import { asAdmin } from "../callers.ts";
import { dyingTable } from "../dying-table.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "../embedded-table.ts";
import { testJudge } from "../judge.ts";
import { FakeQueue, SECRET, World } from "../world.ts";

const T = "default";
const TOLD = "2020-01-05 filing.complaint Ivan Example";
const TOLD_ELSEWHERE = "2020-02-01 investigation.refused Ivan Example";

let dynamo: EmbeddedDynamoDb;
let world: World;
let app: Hono;
let caseId: string;
let files: Set<string>;
let deletions: FakeQueue<DeletionQueued>;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  world.time = Date.parse("2020-05-02T10:00:00Z");
  deletions = new FakeQueue();
  files = new Set();
  world.inbox.put("in/default/ivan/goes.txt", TOLD);
  world.inbox.put("in/default/ivan/stays.txt", TOLD_ELSEWHERE);
  await world.deliverAll();
  caseId = world.cases.messages[0]?.caseId ?? "";
  await world.chronicleAll(testJudge);
  const { table, texts, cases, now } = world;
  let count = 0;
  const newSecret = () => String(++count).padStart(64, "0");
  const known = { table, texts, cases, now, deletions, newSecret, secretOf: rememberedSecrets(table, () => SECRET) };
  app = createApp({ ...({} as Parameters<typeof createApp>[0]), ...known }, asAdmin);
});

const inbox = (): Erasable => ({
  async *versionsUnder(prefix) {
    let from: { key: string; versionId: string } | null = null;
    do {
      const page: Awaited<ReturnType<World["inbox"]["listVersions"]>> = await world.inbox.listVersions(from);
      const under = page.versions.filter(({ key }) => key.startsWith(prefix));
      yield under.map(({ key, versionId, isDeletion }) => ({ key, versionId, isMarker: isDeletion }));
      from = page.next;
    } while (from);
  },
  async erase(versions) {
    for (const { versionId } of versions) world.inbox.purge(versionId);
  },
});
const data: Erasable = {
  async *versionsUnder(prefix) {
    yield [...files].filter((key) => key.startsWith(prefix)).map((key) => ({ key, versionId: "v1", isMarker: false }));
  },
  async erase(versions) {
    for (const { key } of versions) files.delete(key);
  },
};
const erasing = (table: Table = world.table): EraseDeps => ({
  ...{ table, inbox: inbox(), data, cases: world.cases, later: deletions, removePerson: async () => {} },
  ...{ secretOf: rememberedSecrets(world.table, () => SECRET), now: world.now, log: () => {} },
});

/** Until no message is left; cases are put together in between. */
async function eraseAll(): Promise<void> {
  for (let turn = 0; deletions.messages.length > 0 && turn < 20; turn++) {
    for (const message of deletions.messages.splice(0)) await runDeletion(erasing(), message);
    await world.chronicleAll(testJudge);
  }
}
/** The look that comes a quarter of an hour later. */
async function lookAgain(): Promise<void> {
  world.passMinutes(16);
  await lookAfterDeletions(erasing());
  await eraseAll();
}

const send = async (path: string, body: unknown) => {
  const headers = { "content-type": "application/json", "if-match": "*" };
  return await app.request(path, { method: "POST", body: JSON.stringify(body), headers });
};
async function say(path: string, body: unknown): Promise<void> {
  const answer = await send(path, body);
  expect(answer.status, await answer.text()).toBe(201);
}
const ask = async <R>(path: string, schema: { parse(value: unknown): R }): Promise<R> =>
  schema.parse(await (await app.request(path)).json());
const linesOf = async () => (await ask(`/cases/${caseId}/chronology`, CaseChronology)).chronology.entries;
const itemsWith = async (word: string) =>
  (await allItems(world.table)).filter((item) => JSON.stringify(item).includes(word)).map(({ pk, sk }) => `${pk} ${sk}`);
const documentIdOf = async (fileName: string): Promise<string> =>
  String((await allItems(world.table)).find((item) => item.fileName === fileName)?.documentId);
async function erase(body: object): Promise<string> {
  const answer = await send("/deletions", body);
  expect(answer.status).toBe(202);
  const { id } = DeletionView.parse(await answer.json());
  return id;
}
const stateOf = async (id: string) => (await ask(`/deletions/${id}`, DeletionView)).state;

async function writeExport(exportId: string, cases: string[], isDone: boolean): Promise<void> {
  const record = queued(
    { tenant: T, exportId, wishes: { format: "json", names: "printed", cases, restricted: false }, who: "me" },
    world.now(),
  );
  await create(world.table, exportKind, record);
  await change(world.table, exportKind, KEYS.export(T, exportId), (seen) => begun(seen, world.now()));
  const key = exportKey(T, exportId, "json");
  if (!isDone) return;
  files.add(key);
  const file = { key, versionId: "v1", bytes: 1 };
  await change(world.table, exportKind, KEYS.export(T, exportId), (seen) =>
    done(seen, { contents: null, file, nameKey: null }, world.now()),
  );
}
const exportState = async (exportId: string) => (await allItems(world.table)).find((item) => item.exportId === exportId)?.state;

describe("the deletion of a document of a case that stays", () => {
  it("takes what people said of its lines alone, and its words and places out of the rest", async () => {
    const goes = await documentIdOf("goes.txt");
    const stays = await documentIdOf("stays.txt");
    const [complaint, refusal] = await linesOf();
    const said = `/cases/${caseId}/corrections`;
    const words = { start: 0, end: TOLD.length, text: TOLD };
    const eventId = complaint?.sources[0]?.id;
    await say(said, { kind: "quote", entryId: complaint?.id, eventId, quote: { documentId: goes, ...words }, why: "first" });
    await say(said, { kind: "comment", entryId: refusal?.id, text: "this one stays", why: "" });
    await world.chronicleAll(testJudge);
    await say(`/cases/${caseId}/confirmations`, {
      lines: (await linesOf()).map(({ id, tag }) => ({ id, tag })),
      why: "both lines",
    });
    await world.chronicleAll(testJudge);
    expect((await itemsWith(goes)).some((key) => key.includes("CORRECTION"))).toBe(true);
    await erase({ kind: "document", documentId: goes });
    await eraseAll();
    await lookAgain();
    expect(await itemsWith(goes)).toEqual([]);
    expect(await itemsWith("first")).toEqual([]);
    expect((await linesOf()).map(({ sources }) => sources.map(({ documentId }) => documentId))).toEqual([[stays]]);
    expect((await linesOf())[0]?.corrections.map(({ kind }) => kind)).toEqual(["comment", "confirm"]);
  });

  it("takes exports that may hold it; one that is being written is told to go", async () => {
    await writeExport("exp_all", [], true);
    await writeExport("exp_case", [caseId], true);
    await writeExport("exp_running", [caseId], false);
    await writeExport("exp_other", ["case_other"], true);
    await erase({ kind: "document", documentId: await documentIdOf("goes.txt") });
    await eraseAll();
    expect([...files]).toEqual([exportKey(T, "exp_other", "json")]);
    const states = await Promise.all(["exp_all", "exp_case", "exp_running", "exp_other"].map(exportState));
    expect(states).toEqual(["dropped", "dropped", "dropping", "done"]);
  });

  it("goes on wherever it was interrupted, at every write", async () => {
    const goes = await documentIdOf("goes.txt");
    const id = await erase({ kind: "document", documentId: goes });
    const [message] = deletions.messages.splice(0) as [DeletionQueued];
    for (let writes = 0; writes < 60; writes++) {
      const dying = dyingTable(world.table, writes);
      await runDeletion(erasing(dying), message).catch(() => {});
      if (!dying.died()) break;
    }
    await world.chronicleAll(testJudge);
    deletions.messages.push(message);
    await eraseAll();
    expect(await stateOf(id)).toBe("checking");
    await lookAgain();
    expect(await stateOf(id)).toBe("done");
    expect(await itemsWith(goes)).toEqual([]);
    expect(await linesOf()).toHaveLength(1);
  });

  it("looks a second time, and erases what a function at work has written since", async () => {
    const goes = await documentIdOf("goes.txt");
    const id = await erase({ kind: "document", documentId: goes });
    await eraseAll();
    const late = { ...KEYS.member(T, caseId, goes), documentId: goes };
    await create(world.table, { schema: { parse: (x: never) => x } as never, key: () => late, indexes: () => ({}) }, { rev: 0, ...late });
    files.add(`text/${T}/${goes}/0000000001.txt`);
    expect(await stateOf(id)).toBe("checking");
    await lookAfterDeletions(erasing());
    expect(files.size).toBe(1);
    await lookAgain();
    expect(files.size).toBe(0);
    expect(await stateOf(id)).toBe("done");
  });
});

describe("the deletion of a person", () => {
  it("takes the case with its documents, what people added to it, and every row of both", async () => {
    const line = {
      date: "2020-03-01",
      time: null,
      action: "filing.request",
      act: null,
      polarity: "affirmed",
      modality: "asserted",
      phase: null,
    };
    await say(`/cases/${caseId}/corrections`, { kind: "add", line: { ...line, agencies: [], people: [] }, why: "his mother told me" });
    await world.chronicleAll(testJudge);
    expect(await itemsWith("his mother")).not.toEqual([]);
    await erase({ kind: "person", caseId });
    await eraseAll();
    await lookAgain();
    for (const word of ["his mother", "Ivan", "goes.txt", "stays.txt"]) expect(await itemsWith(word), word).toEqual([]);
    const left = (await allItems(world.table)).filter((item) => JSON.stringify(item).includes(caseId) && !item.pk.includes("#AUDIT#"));
    expect(left.filter(({ body, expiresAt }) => body !== null || expiresAt === undefined)).toEqual([]);
  });

  it("asks what becomes of documents that tell of others too, and keeps them where that is said", async () => {
    world.inbox.put("in/default/both.txt", "2020-01-06 filing.complaint Anna Sample\n2020-01-07 filing.complaint Petr Sample");
    await world.deliverAll();
    await world.chronicleAll(testJudge);
    const { cases } = await ask("/cases", CaseList);
    const anna = cases.find(({ name }) => name === "Anna Sample")?.id;
    expect((await send("/deletions", { kind: "person", caseId: anna })).status).toBe(400);
    await erase({ kind: "person", caseId: anna, shared: "keep" });
    await eraseAll();
    expect(await itemsWith("both.txt")).not.toEqual([]);
    await erase({ kind: "person", caseId: anna, shared: "delete" });
    await eraseAll();
    await lookAgain();
    for (const word of ["Anna", "Petr", "both.txt"]) expect(await itemsWith(word), word).toEqual([]);
    expect(await itemsWith("Ivan")).not.toEqual([]);
  });
});

describe("retention", () => {
  it("erases what is older than the tenant keeps documents, and nothing younger or where nothing is said", async () => {
    world.time = Date.parse("2020-05-20T10:00:00Z");
    world.inbox.put("in/default/anna/young.txt", "2020-05-06 filing.complaint Anna Sample");
    await world.deliverAll();
    await world.chronicleAll(testJudge);
    world.time = Date.parse("2020-06-10T10:00:00Z");
    await lookAfterDeletions(erasing());
    expect(await itemsWith("goes.txt")).not.toEqual([]);
    await saveRetention(world.table, T, { days: 30 });
    for (let turn = 0; turn < 4; turn++) {
      await lookAfterDeletions(erasing());
      await world.chronicleAll(testJudge);
    }
    await lookAgain();
    for (const word of ["goes.txt", "stays.txt", "Ivan"]) expect(await itemsWith(word), word).toEqual([]);
    expect(await itemsWith("young.txt")).not.toEqual([]);
    expect((await ask("/cases", CaseList)).cases.map(({ name }) => name)).toEqual(["Anna Sample"]);
  });
});
