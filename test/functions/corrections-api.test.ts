import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { CaseChronology, CaseList, Problem } from "../../functions/api/schemas.ts";
import { CaseCorrected, CorrectionList, CorrectionWritten, LineHistory } from "../../functions/api/schemas-corrections.ts";
import { AuditList } from "../../functions/api/schemas-trust.ts";
import { chronicleCase, isTaken } from "../../functions/chronicle/chronicle-case.ts";
import type { ReconcileDeps } from "../../functions/reconcile/deps.ts";
import { queueStuck } from "../../functions/reconcile/stuck.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import { Entry } from "../../lib/model/chronology.ts";
import { asAdmin } from "./callers.ts";
import { described } from "./described-app.ts";
import { dyingTable } from "./dying-table.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { testJudge } from "./judge.ts";
import { FakeQueue, SECRET, World } from "./world.ts";

const STORY = "2020-01-05 filing.complaint Ivan Example\n2020-02-01 investigation.refused Ivan Example";

let dynamo: EmbeddedDynamoDb;
let world: World;
let app: Hono;
let caseId: string;

const appOn = (table: Table): Hono => {
  let count = 0;
  const { texts, cases, now } = world;
  const known = {
    table,
    texts,
    cases,
    now,
    secretOf: rememberedSecrets(table, () => SECRET),
    newSecret: () => String(++count).padStart(64, "0"),
  };
  return createApp({ ...({} as Parameters<typeof createApp>[0]), ...known }, asAdmin);
};

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  world.time = Date.parse("2020-05-02T10:00:00Z");
  world.inbox.put("in/default/a.txt", STORY);
  await world.deliverAll();
  caseId = world.cases.messages[0]?.caseId ?? "";
  await world.chronicleAll(testJudge);
  app = described(appOn(world.table));
});

const send = (method: string, path: string, body: unknown, ifMatch?: string, on = app) =>
  on.request(path, {
    method,
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...(ifMatch ? { "if-match": `"${ifMatch}"` } : {}) },
  });

async function sent<T>(answer: Response | Promise<Response>, schema: { parse(value: unknown): T }, status = 201): Promise<T> {
  const response = await answer;
  const value = await response.json();
  expect(response.status, JSON.stringify(value)).toBe(status);
  return schema.parse(value);
}

async function get<T>(path: string, schema: { parse(value: unknown): T }): Promise<T> {
  return await sent(app.request(path), schema, 200);
}

const linesOf = async (id = caseId): Promise<Entry[]> => (await get(`/cases/${id}/chronology`, CaseChronology)).chronology.entries;
const say = (body: object, tag = "*", on = app) => send("POST", `/cases/${caseId}/corrections`, body, tag, on);
const lineOf = async (action: string, id = caseId): Promise<Entry> => {
  const line = (await linesOf(id)).find((entry) => entry.action === action);
  if (!line) throw new Error(`no line ${action}`);
  return line;
};
const chronicle = () => world.chronicleAll(testJudge);

describe("a word on a line", () => {
  it("is seen at once on the line, and in the chronology once it is merged; the finding follows", async () => {
    const line = await lineOf("filing.complaint");
    const { line: shown } = await sent(
      say({ kind: "edit", entryId: line.id, set: { date: "2020-04-25" }, why: "letter seen" }, line.tag),
      CorrectionWritten,
    );
    expect(shown).toMatchObject({ date: "2020-04-25", review: "edited", corrections: [{ who: "admin@ngo.test", why: "letter seen" }] });
    const answer = await app.request(`/cases/${caseId}/entries/${line.id}`);
    expect(Entry.parse(await answer.json())).toEqual(shown);
    expect(answer.headers.get("etag")).toBe(`"${shown?.tag}"`);
    await chronicle();
    const merged = await lineOf("filing.complaint");
    expect(merged).toMatchObject({ id: line.id, date: "2020-04-25" });
    expect((await get("/cases", CaseList)).cases[0]?.findings).toEqual({ pending: 1 });
  });

  it("has to say what its author saw, and that must still be there: two editors, one is told of the other", async () => {
    const { id: entryId, tag = "" } = await lineOf("filing.complaint");
    const asked = [
      { kind: "reject", entryId },
      { kind: "edit", entryId, set: { action: "filing.appeal" } },
    ] as const;
    const answers = await Promise.all(asked.map((body) => say(body, tag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const refused = Problem.parse(await answers.find(({ status }) => status === 412)?.json());
    expect(refused).toMatchObject({ code: "CHANGED", lines: [{ id: entryId, corrections: [{}] }] });
    expect((await send("POST", `/cases/${caseId}/corrections`, { kind: "reject", entryId })).status).toBe(400);
  });

  it("stands in the audit log by its id, and without its words", async () => {
    const { id: entryId } = await lineOf("filing.complaint");
    const { correction } = await sent(say({ kind: "comment", entryId, text: "heard from his aunt", why: "by phone" }), CorrectionWritten);
    const { lines } = await get("/audit", AuditList);
    const made = {
      who: "admin@ngo.test",
      action: "POST /cases/{id}/corrections",
      outcome: "done",
      ids: { id: caseId, made: correction.id },
    };
    expect(lines).toContainEqual(expect.objectContaining(made));
    expect(JSON.stringify(lines)).not.toMatch(/aunt|phone/);
  });

  it("keeps every one of many that are written at once", async () => {
    const { id: entryId } = await lineOf("filing.complaint");
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => say({ kind: "comment", entryId, text: `note ${i}` })));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
    const { corrections } = await get(`/cases/${caseId}/corrections`, CorrectionList);
    expect(corrections.map(({ correction }) => correction.number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    await chronicle();
    expect((await lineOf("filing.complaint")).corrections).toHaveLength(12);
  });

  it("is listed with the history of its line, taken back, and restored", async () => {
    const { id: entryId } = await lineOf("filing.complaint");
    const { correction } = await sent(say({ kind: "reject", entryId }), CorrectionWritten);
    await chronicle();
    expect((await get("/cases", CaseList)).cases[0]).toMatchObject({ entryCount: 2 });
    const undo = await sent(send("POST", `/corrections/${correction.id}/undo`, { why: "it was ours" }), CaseCorrected);
    expect((await send("POST", `/corrections/${correction.id}/undo`, {})).status).toBe(412);
    await chronicle();
    expect(await lineOf("filing.complaint")).toMatchObject({ id: entryId, review: "none", corrections: [] });
    const { read, steps } = await get(`/cases/${caseId}/entries/${entryId}/history`, LineHistory);
    expect(read.review).toBe("none");
    expect(steps.map((step) => [step.correction.kind, step.isTakenBack])).toEqual([
      ["reject", true],
      ["undo", false],
    ]);
    await sent(send("POST", `/corrections/${undo.correction.id}/undo`, {}), CaseCorrected);
    await chronicle();
    expect((await lineOf("filing.complaint")).review).toBe("rejected");
  });

  it("quotes only what stands in the document", async () => {
    const line = await lineOf("filing.complaint");
    const [source] = line.sources;
    const quote = { documentId: source?.documentId, start: 0, end: 10, text: "2020-01-05" };
    expect((await say({ kind: "quote", entryId: line.id, eventId: source?.id, quote: { ...quote, text: "2020-01-06" } })).status).toBe(400);
    await sent(say({ kind: "quote", entryId: line.id, eventId: source?.id, quote }), CorrectionWritten);
    await chronicle();
    expect((await lineOf("filing.complaint")).sources[0]).toMatchObject({ id: source?.id, quote: "2020-01-05" });
  });

  it("adds a line, merges it with another, and splits it off again", async () => {
    const facts = {
      date: "2020-01-05",
      time: null,
      action: "filing.appeal",
      act: null,
      polarity: "affirmed",
      modality: "asserted",
      phase: null,
      agencies: [],
      people: [],
    };
    await sent(say({ kind: "add", line: facts, why: "told by the lawyer" }), CorrectionWritten);
    await chronicle();
    const [kept, added] = [await lineOf("filing.complaint"), await lineOf("filing.appeal")];
    await sent(say({ kind: "merge", entryId: kept.id, others: [added.id] }, kept.tag), CorrectionWritten);
    expect((await say({ kind: "comment", entryId: added.id, text: "still there" })).status).toBe(201);
    expect((await say({ kind: "reject", entryId: kept.id }, kept.tag)).status).toBe(412);
    await chronicle();
    const whole = await get(`/cases/${caseId}/entries/${kept.id}`, Entry);
    expect(whole).toMatchObject({ sources: [{}, {}], conflicts: [{ field: "action", sides: [{}, {}] }] });
    const eventIds = [added.sources[0]?.id];
    await sent(say({ kind: "split", entryId: kept.id, eventIds }, whole.tag), CorrectionWritten);
    await chronicle();
    expect((await linesOf()).map(({ sources }) => sources.length)).toEqual([1, 1, 1]);
  });

  it.each([
    ["a line that is not there", { kind: "reject", entryId: "entry_none" }, 404],
    ["no date", { kind: "no-answer-by", entryId: "entry_none", date: "soon" }, 400],
    ["nothing known", { kind: "burn", entryId: "entry_none" }, 400],
    ["a source that is not there", { kind: "prefer", field: "date", eventId: "evt_none" }, 404],
    ["all sources of a line", { kind: "split", eventIds: [] }, 400],
  ])("about %s is refused", async (_, body, status) => {
    const { id: entryId } = await lineOf("filing.complaint");
    expect((await say({ entryId, ...body })).status).toBe(status);
  });
});

describe("many confirmations", () => {
  it("are one fact; where a line has changed nothing is written and the changed ones come back", async () => {
    const lines = (await linesOf()).map(({ id, tag }) => ({ id, tag }));
    await sent(send("POST", `/cases/${caseId}/confirmations`, { lines }), CorrectionWritten);
    await chronicle();
    expect((await linesOf()).map(({ review }) => review)).toEqual(["confirmed", "confirmed"]);
    const problem = await sent(send("POST", `/cases/${caseId}/confirmations`, { lines }), Problem, 412);
    expect(problem.lines?.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
  });
});

describe("a newer reading", () => {
  it("lists what lost its line; it can be put on another one", async () => {
    const { id: entryId } = await lineOf("filing.complaint");
    const { correction } = await sent(say({ kind: "comment", entryId, text: "ask again" }), CorrectionWritten);
    await chronicle();
    world.inbox.put("in/default/a.txt", "2020-02-01 investigation.refused Ivan Example");
    await world.deliverAll();
    await chronicle();
    expect((await get(`/cases/${caseId}/unplaced`, CorrectionList)).corrections).toMatchObject([{ correction: { id: correction.id } }]);
    await sent(say({ kind: "place", entryId: (await lineOf("investigation.refused")).id, correctionId: correction.id }), CorrectionWritten);
    await chronicle();
    expect((await get(`/cases/${caseId}/unplaced`, CorrectionList)).corrections).toEqual([]);
    expect((await lineOf("investigation.refused")).corrections.map(({ kind }) => kind)).toEqual(["comment", "place"]);
  });
});

describe("cases", () => {
  const otherCase = async (): Promise<string> => {
    world.inbox.put("in/default/b.txt", "2020-03-01 filing.complaint Anna Sample");
    await world.deliverAll();
    const id = world.cases.messages[0]?.caseId ?? "";
    await chronicle();
    return id;
  };
  /** What a case tells another one of is a message of its own. */
  const settle = async () => {
    while (world.cases.messages.length > 0) await chronicle();
  };

  it("are renamed, also when documents come later", async () => {
    await sent(send("PATCH", `/cases/${caseId}`, { name: "The Example brothers", why: "" }), CaseCorrected, 200);
    await chronicle();
    world.inbox.put("in/default/c.txt", "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    await chronicle();
    expect((await get("/cases", CaseList)).cases.map(({ name }) => name)).toEqual(["The Example brothers"]);
  });

  it("become one, with what comes later; taken back, each has its lines under their ids again", async () => {
    const other = await otherCase();
    const before = await linesOf();
    const { correction } = await sent(send("POST", `/cases/${caseId}/merge`, { into: other }), CaseCorrected);
    await settle();
    expect((await linesOf(other)).map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    world.inbox.put("in/default/d.txt", "2020-01-05 filing.complaint Ivan Example\n2020-04-04 response.reply Ivan Example");
    await world.deliverAll();
    await settle();
    expect((await linesOf(other)).map(({ action }) => action)).toContain("response.reply");
    expect((await send("POST", `/cases/${other}/merge`, { into: caseId })).status).toBe(400);
    await sent(send("POST", `/corrections/${correction.id}/undo`, { why: "two people" }), CaseCorrected);
    await settle();
    expect((await linesOf(other)).map(({ action }) => action)).toEqual(["filing.complaint"]);
    expect((await linesOf()).map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  it("are split by lines into a new one that keeps what was said of them", async () => {
    const line = await lineOf("filing.complaint");
    await sent(say({ kind: "confirm", entryIds: [line.id] }, line.tag), CorrectionWritten);
    await chronicle();
    const { case: fresh } = await sent(
      send("POST", `/cases/${caseId}/split`, { entryIds: [line.id], name: "Another Ivan" }),
      CaseCorrected,
    );
    await settle();
    expect((await linesOf()).map(({ action }) => action)).toEqual(["investigation.refused"]);
    expect(await linesOf(fresh)).toMatchObject([{ id: line.id, review: "confirmed" }]);
    expect((await get("/cases", CaseList)).cases.map(({ name }) => name).sort()).toEqual(["Another Ivan", "Ivan Example"]);
  });

  it("are split by documents", async () => {
    world.inbox.put("in/default/e.txt", "2020-01-05 filing.complaint Ivan Example\n2020-04-09 custody.released Ivan Example");
    await world.deliverAll();
    await chronicle();
    const released = await lineOf("custody.released");
    const documentIds = [released.sources[0]?.documentId];
    const { case: fresh } = await sent(send("POST", `/cases/${caseId}/split`, { documentIds, name: "Another Ivan" }), CaseCorrected);
    await settle();
    expect((await linesOf(fresh)).map(({ action }) => action)).toEqual(["filing.complaint", "custody.released"]);
    expect((await linesOf()).map(({ action, sources }) => [action, sources.length])).toEqual([
      ["filing.complaint", 1],
      ["investigation.refused", 1],
    ]);
  });
});

describe("a crash", () => {
  const reconcileDeps = () =>
    ({
      table: world.table,
      cases: world.cases,
      scans: world.scans,
      outbox: world.alerts,
      exports: new FakeQueue(),
      now: world.now,
      log: () => {},
    }) as unknown as ReconcileDeps;

  it("before or at the write of a correction leaves nothing; after it nothing is lost, though no message was sent", async () => {
    const { id: entryId } = await lineOf("filing.complaint");
    const dying = dyingTable(world.table, 0);
    expect((await say({ kind: "reject", entryId }, "*", appOn(dying))).status).toBe(500);
    expect((await get(`/cases/${caseId}/corrections`, CorrectionList)).corrections).toEqual([]);
    const lost = { send: async () => Promise.reject(new Error("the queue is gone")) };
    const cases = world.cases.send;
    world.cases.send = lost.send;
    expect((await say({ kind: "reject", entryId }, "*", appOn(world.table))).status).toBe(500);
    world.cases.send = cases;
    world.passMinutes(60);
    await queueStuck(reconcileDeps(), "schedule");
    expect(world.cases.messages).toMatchObject([{ caseId, corrections: 1 }]);
    await chronicle();
    expect((await lineOf("filing.complaint")).review).toBe("rejected");
    await queueStuck(reconcileDeps(), "start");
    expect(world.cases.messages).toEqual([]);
  });

  it("at any write of the merging is healed by the next run", async () => {
    const { id: entryId } = await lineOf("filing.complaint");
    await sent(say({ kind: "edit", entryId, set: { date: "2020-01-06" } }), CorrectionWritten);
    const [message] = world.cases.messages.splice(0);
    for (let writes = 0, isDone = false; !isDone; writes++) {
      expect(writes).toBeLessThan(30);
      const table = dyingTable(world.table, writes);
      await chronicleCase(world.chronicleDeps(testJudge, table), { tenant: "default", caseId }).catch(() => {});
      isDone = !table.died();
    }
    expect(await lineOf("filing.complaint")).toMatchObject({ id: entryId, date: "2020-01-06" });
    if (message) expect(await isTaken(world.table, message)).toBe(true);
  });
});
