import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chronicleCase, isTaken } from "../../functions/chronicle/chronicle-case.ts";
import { lookAgain } from "../../functions/chronicle/look-again.ts";
import { transitionOf } from "../../functions/chronicle/transitions.ts";
import { noticeOf, sendAlert } from "../../functions/notify/send-alert.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { caseKind } from "../../functions/shared/store/case-record.ts";
import { readEntries, readFindings } from "../../functions/shared/store/chronologies.ts";
import { DocumentRecord, documentKind } from "../../functions/shared/store/document-record.ts";
import { dropEventsBefore, readEvents, writeEvents } from "../../functions/shared/store/events.ts";
import { alertKind } from "../../functions/shared/store/outbox.ts";
import { change, readRecord } from "../../functions/shared/store/record.ts";
import { sweep } from "../../functions/sweep/sweep.ts";
import type { FindingStatus } from "../../lib/model/finding.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { findingOf, testJudge } from "./judge.ts";
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
    const message = { schema: "dueline.case-changed/1", tenant: "default", caseId, revision: 1, asOf: null } as const;
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
  const sweepAt = (asOf: string | null) => sweep({ table: world.table, cases: world.cases, now: world.now, log: () => {} }, asOf);

  it("brings a case back on the day when something can change, not before", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId);
    world.cases.messages.length = 0;
    await sweepAt("2020-02-01");
    expect(world.cases.messages).toEqual([]);
    await sweepAt("2020-03-18");
    expect(world.cases.messages).toMatchObject([{ caseId, asOf: "2020-03-18" }]);
    await chronicle(caseId, "2020-03-18");
    expect(await statusesOf(caseId)).toEqual(["due-soon"]);
  });

  it("is told once for each status, whoever asks how often", async () => {
    const caseId = caseIdOf();
    for (const asOf of ["2020-01-10", "2020-03-18", "2020-03-19", "2020-03-21", "2020-03-22"]) await chronicle(caseId, asOf);
    expect(new Set(world.alerts.messages.map(({ alertId }) => alertId)).size).toBe(2);
    expect(await statusesOf(caseId)).toEqual(["no-answer-on-file"]);
  });
});

describe("the outbox", () => {
  it("sends an alert, marks it, and does not send it again", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId, "2020-01-10");
    await chronicle(caseId, "2020-03-18");
    const published: string[] = [];
    const deps = {
      table: world.table,
      publish: async ({ key }: { key: string }) => void published.push(key),
      now: world.now,
      log: () => {},
    };
    const [message] = world.alerts.messages;
    if (!message) throw new Error("no alert");
    await sendAlert(deps, message);
    await sendAlert(deps, message);
    expect(published).toEqual([message.alertId]);
  });

  it("sends again under the same key where the process died before marking", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId, "2020-01-10");
    await chronicle(caseId, "2020-03-18");
    const [message] = world.alerts.messages;
    if (!message) throw new Error("no alert");
    const published: string[] = [];
    const deps = {
      table: world.table,
      now: world.now,
      log: () => {},
      publish: async ({ key }: { key: string }) => void published.push(key),
    };
    const dying = () => {
      throw new Error("gone");
    };
    await expect(sendAlert({ ...deps, now: dying }, message)).rejects.toThrow("gone");
    await sendAlert(deps, message);
    expect(published).toEqual([message.alertId, message.alertId]);
  });

  it("holds and sends no name, place or date of the case", async () => {
    const caseId = caseIdOf();
    await chronicle(caseId, "2020-01-10");
    await chronicle(caseId, "2020-03-18");
    const alert = await readRecord(world.table, alertKind, KEYS.alert("default", world.alerts.messages[0]?.alertId ?? ""));
    if (!alert) throw new Error("no alert");
    expect(JSON.stringify([alert, noticeOf(alert)])).not.toMatch(/Ivan|Example|2020-01-05|2020-03-20|police/i);
  });
});

describe("transitions", () => {
  const finding = (status: FindingStatus, due = "2020-03-20") => ({ ...findingOf({ caseId: "c" }, "entry_1", due, "2020-01-01"), status });
  const cases: [string, FindingStatus, FindingStatus | null, string, unknown][] = [
    ["a status that stays", "due-soon", "due-soon", "2020-03-18", null],
    ["a status that changes", "overdue", "due-soon", "2020-03-22", { from: "due-soon", to: "overdue" }],
    ["a change to something that asks nobody to act", "met", "due-soon", "2020-03-19", null],
    ["a new finding whose date is still to come", "due-soon", null, "2020-03-18", { from: null, to: "due-soon" }],
    ["a new finding on its due date", "due-soon", null, "2020-03-20", { from: null, to: "due-soon" }],
    ["an old finding that an old report brought in", "overdue", null, "2020-03-21", null],
  ];
  it.each(cases)("%s", (_title, status, before, today, expected) =>
    expect(transitionOf(finding(status), before ? finding(before) : undefined, today)).toEqual(expected),
  );
});

describe("when to look again", () => {
  const at = (status: FindingStatus, earliest: string | null, latest: string | null, asOf: string) =>
    lookAgain({ ...findingOf({ caseId: "c" }, "e", "2020-01-01", asOf), status, due: { earliest, latest } }, asOf);
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
