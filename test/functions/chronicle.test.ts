import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chronicleCase, isTaken } from "../../functions/chronicle/chronicle-case.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { lookAgain } from "../../functions/shared/look-again.ts";
import { caseKind } from "../../functions/shared/store/case-record.ts";
import { readEntries, readFindings } from "../../functions/shared/store/chronologies.ts";
import { DocumentRecord, documentKind } from "../../functions/shared/store/document-record.ts";
import { dropEventsBefore, readEvents, writeEvents } from "../../functions/shared/store/events.ts";
import { change, readRecord } from "../../functions/shared/store/record.ts";
import { sweep } from "../../functions/sweep/sweep.ts";
import type { FindingStatus } from "../../lib/model/finding.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { findingOf, testJudge, testLaw } from "./judge.ts";
import { World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  world.time = Date.parse("2020-01-10T10:00:00Z");
  world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example");
  await world.deliverAll();
});

const caseIdOf = () => world.cases.messages[0]?.caseId ?? "";
const readCase = async (caseId: string) => {
  const record = await readRecord(world.table, caseKind, KEYS.case("default", caseId));
  if (!record) throw new Error("no such case");
  return record;
};
const chronicle = (caseId: string, asOf?: string) => chronicleCase(world.chronicleDeps(testJudge), { tenant: "default", caseId }, asOf);
const statusesOf = async (caseId: string) => {
  const { generation } = await readCase(caseId);
  return (await readFindings(world.table, "default", caseId, generation)).map(({ finding }) => finding.status);
};

describe("a changed case", () => {
  it("shows its entries and findings as one generation", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    const record = await readCase(caseId);
    expect(record).toMatchObject({ generation: 1, entryCount: 1, findingCounts: { pending: 1 }, revision: 1, checkedRevision: 1 });
    expect(await readEntries(world.table, "default", caseId, 1)).toMatchObject([{ action: "filing.complaint", date: "2020-01-05" }]);
  });

  it("with nothing new keeps its generation and says as of when it still holds", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    world.passMinutes(60);
    await chronicle(caseId);
    expect(await readCase(caseId)).toMatchObject({ generation: 1, asOf: world.now() });
  });

  it("is not merged again for a message whose change an earlier run has seen", async () => {
    const caseId = caseIdOf();
    const message = { schema: "dueline.case-changed/1", tenant: "default", caseId, revision: 1, corrections: 0, asOf: null } as const;
    expect(await isTaken(world.table, message)).toBe(false);
    await chronicle(caseId);
    expect(await isTaken(world.table, message)).toBe(true);
    expect(await isTaken(world.table, { ...message, revision: 2 })).toBe(false);
    expect(await isTaken(world.table, { ...message, asOf: "2020-03-18" })).toBe(false);
    await change(world.table, caseKind, KEYS.case("default", caseId), (record) => record && { ...record, alertedGeneration: 0 });
    expect(await isTaken(world.table, message)).toBe(false);
  });

  it("whose document is withdrawn has no line left, and is kept", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    world.inbox.remove("in/default/a.txt");
    await world.deliverAll();
    await chronicle(caseId);
    expect(await readCase(caseId)).toMatchObject({ entryCount: 0, documentIds: [] });
  });

  it("keeps the ids of its lines when another document tells of the same act", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    const [before] = await readEntries(world.table, "default", caseId, 1);
    world.inbox.put("in/default/b.txt", "2020-01-05 filing.complaint Ivan Example\n2020-01-09 response.reply Ivan Example");
    await world.deliverAll();
    await chronicle(caseId);
    const after = await readEntries(world.table, "default", caseId, (await readCase(caseId)).generation);
    expect(after.find(({ action }) => action === "filing.complaint")).toMatchObject({ id: before?.id, sources: [{}, {}] });
  });
});

describe("a document whose generation is replaced while its case is merged", () => {
  const replaceGeneration = async () => {
    const [record] = (await allItems(world.table)).flatMap((item) =>
      item.sk === "META" && item.fileName ? [DocumentRecord.parse(item)] : [],
    );
    if (!record) throw new Error("no document");
    const { tenant, documentId, generation } = record;
    const events = await readEvents(world.table, tenant, documentId, generation);
    await writeEvents(world.table, tenant, documentId, generation + 1, events);
    await change(world.table, documentKind, KEYS.document(tenant, documentId), (seen) => seen && { ...seen, generation: generation + 1 });
    await dropEventsBefore(world.table, tenant, documentId, generation + 1);
  };

  it("is read again: no line is missing in between", async () => {
    const caseId = caseIdOf();
    let isReplaced = false;
    const client = new Proxy(world.table.client, {
      get(target, property) {
        if (property !== "send") return Reflect.get(target, property);
        return async (command: { input: { ExpressionAttributeValues?: Record<string, string> } }) => {
          const isOfEvents = command.input.ExpressionAttributeValues?.[":prefix"]?.startsWith("EVENT#") ?? false;
          if (isOfEvents && !isReplaced) {
            isReplaced = true;
            await replaceGeneration();
          }
          return target.send(command as never);
        };
      },
    });
    await chronicleCase(world.chronicleDeps(testJudge, { ...world.table, client }), { tenant: "default", caseId });
    expect(isReplaced).toBe(true);
    expect(await readCase(caseId)).toMatchObject({ entryCount: 1 });
  });
});

describe("the passing of time", () => {
  const sweepAt = (asOf: string) => sweep(world.sweepDeps(testLaw), { asOf });

  it("brings a case back on the day when something can change, not before", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    await sweepAt("2020-02-01");
    expect(world.alerts.messages).toEqual([]);
    await sweepAt("2020-03-18");
    expect(world.alerts.messages).toHaveLength(1);
    expect(await statusesOf(caseId)).toEqual(["due-soon"]);
    expect(await readCase(caseId)).toMatchObject({ generation: 1, asOf: "2020-03-18", findingCounts: { "due-soon": 1 } });
  });

  it("leaves a case to chronicle that has changed and is not merged yet", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    await change(world.table, caseKind, KEYS.case("default", caseId), (record) => record && { ...record, revision: record.revision + 1 });
    world.cases.messages.length = 0;
    await sweepAt("2020-03-18");
    expect(world.cases.messages).toMatchObject([{ caseId, asOf: "2020-03-18" }]);
  });

  it("is told once for each status, whoever asks how often", async () => {
    const caseId = caseIdOf();
    for (const asOf of ["2020-01-10", "2020-03-18", "2020-03-19", "2020-03-21", "2020-03-22"]) await chronicle(caseId, asOf);
    expect(new Set(world.alerts.messages.map(({ alertId }) => alertId)).size).toBe(2);
    expect(await statusesOf(caseId)).toEqual(["no-answer-on-file"]);
  });

  it("found by chronicle after the sweep makes no new generation", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    await sweepAt("2020-03-18");
    await chronicle(caseId, "2020-03-18");
    expect(await readCase(caseId)).toMatchObject({ generation: 1 });
  });
});

describe("when to look again", () => {
  const at = (status: FindingStatus, earliest: string | null, latest: string | null, asOf: string) =>
    lookAgain({ ...findingOf({ caseId: "c" }, "e", "2020-01-01", asOf), status, due: { earliest, latest } }, asOf, {
      authority: 7,
      applicant: 7,
    });
  it.each([
    ["long before: when the term begins to end", at("pending", "2020-06-20", "2020-06-20", "2020-01-01"), "2020-06-11"],
    ["near the end: tomorrow", at("due-soon", "2020-06-20", "2020-06-20", "2020-06-18"), "2020-06-19"],
    ["between two dates far apart: near the second", at("possibly-overdue", "2020-01-20", "2020-12-20", "2020-03-01"), "2020-12-11"],
    ["days after the last date: never", at("no-answer-on-file", "2020-01-20", "2020-01-20", "2020-01-22"), null],
    ["what is met stays met", at("met", "2020-06-20", "2020-06-20", "2020-01-01"), null],
    ["an open end adds no day", at("possibly-overdue", "2020-01-20", null, "2020-03-01"), null],
    [
      "a term in hours ends on its day",
      at("pending", "2020-06-20T18:00+06:00", "2020-06-20T18:00+06:00", "2020-06-20T10:00:00Z"),
      "2020-06-21",
    ],
  ])("%s", (_title, found, expected) => expect(found).toBe(expected));
});
