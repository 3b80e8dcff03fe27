import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignCases } from "../../functions/ingest/assign-cases.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { caseKind, merged, touched } from "../../functions/shared/store/case-record.ts";
import { eventItems, readEvents, writeEvents } from "../../functions/shared/store/events.ts";
import { packed, unpacked } from "../../functions/shared/store/lines.ts";
import { placeOf, type Source } from "../../functions/shared/store/objects.ts";
import { change, readRecord } from "../../functions/shared/store/record.ts";
import {
  deleteItems,
  getItems,
  type Item,
  onIndex,
  putItems,
  queryAll,
  type Table,
  withPrefix,
} from "../../functions/shared/store/table.ts";
import { allTenants, tenantSecret } from "../../functions/shared/store/tenants.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { storyEvent } from "./story.ts";
import { SECRET } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  table = await dynamo.newTable();
});

const CASE = { tenant: "t", caseId: "case_1", name: "Ivan Example" };
const NOW = "2026-01-01T00:00:00.000Z";
const event = (line: string, index = 0) => storyEvent(line, { documentId: "doc_1", fileName: "a.txt", index, start: 0 });

describe("a record", () => {
  it("that twenty writers change at once has all twenty changes", async () => {
    const touch = () => change(table, caseKind, KEYS.case("t", "case_1"), (record) => touched(record, CASE, NOW));
    await Promise.all(Array.from({ length: 20 }, touch));
    expect(await readRecord(table, caseKind, KEYS.case("t", "case_1"))).toMatchObject({ revision: 20, rev: 20 });
  });

  it("is not written where nothing is decided", async () => {
    expect(await change(table, caseKind, KEYS.case("t", "case_1"), () => null)).toEqual({ before: null, after: null });
    expect(await readRecord(table, caseKind, KEYS.case("t", "case_1"))).toBeNull();
  });
});

describe("a case's generation", () => {
  const seen = { ...touched(null, CASE, NOW), generation: 3, checkedRevision: 1, digest: "old" };
  const result = {
    run: 5,
    revision: 1,
    generation: 3,
    renamed: null,
    corrections: 0,
    unplaced: [],
    leaving: null,
    digest: "new",
    asOf: NOW,
    law: { packs: {}, calendars: {} },
    soonDays: { authority: 3, applicant: 7 },
    documentIds: [],
    entryCount: 0,
    findingCounts: {},
  };
  it("is replaced by a run that saw it", () => expect(merged(seen, result)).toMatchObject({ generation: 5 }));
  it("is kept where the lines are the same", () => expect(merged(seen, { ...result, digest: "old" })).toMatchObject({ generation: 3 }));
  it("is not replaced by a run that saw another one", () => expect(merged({ ...seen, generation: 4 }, result)).toBeNull());
  it("is not replaced by a run that saw an older revision", () => expect(merged({ ...seen, checkedRevision: 2 }, result)).toBeNull());
});

describe("sizes that the table does not take", () => {
  it("a case is listed under the beginning of a very long name", async () => {
    const long = { ...CASE, name: "ж".repeat(1000) };
    const listed = { ...touched(null, long, NOW), entryCount: 1 };
    expect(Buffer.byteLength(caseKind.indexes(listed).listSk ?? "")).toBeLessThanOrEqual(1024);
    await change(table, caseKind, KEYS.case("t", "case_1"), () => listed);
    expect(await readRecord(table, caseKind, KEYS.case("t", "case_1"))).toMatchObject({ name: long.name });
  });

  it("an event with a very long quote is kept whole", async () => {
    const long = event(`2020-01-05 filing.complaint Ivan ${"ж".repeat(250_000)}`);
    await writeEvents(table, "t", "doc_1", 1, [long]);
    expect(await readEvents(table, "t", "doc_1", 1)).toEqual([long]);
  });
});

describe("where a document stands", () => {
  const source = (objectId: string, versionId: string, folder: string | null = null): Source => ({
    objectId,
    versionId,
    folder,
    key: "",
    container: null,
    said: null,
    fileName: "",
    receivedAt: NOW,
  });
  const [a1, a2, b1] = [source("a", "1", "north"), source("a", "2"), source("b", "1", "south")];
  it.each([
    ["its only version is current", [a1], { a: "1" }, "current", ["north"]],
    ["a newer version replaced it", [a1], { a: "2" }, "superseded", ["north"]],
    ["its key was deleted", [a1], { a: null }, "withdrawn", ["north"]],
    ["its key was never seen", [a1], {}, "withdrawn", ["north"]],
    ["one of two keys is left", [a1, b1], { a: null, b: "1" }, "current", ["south"]],
    ["one key was replaced, one deleted", [a1, b1], { a: "2", b: null }, "superseded", ["north", "south"]],
    ["the same bytes came twice", [a1, a2], { a: "2" }, "current", []],
  ] as const)("%s", (_title, sources, heads, standing, folders) => {
    const seen = Object.entries(heads).map(([objectId, versionId]) => [objectId, { versionId, shown: versionId }] as const);
    expect(placeOf([...sources], new Map(seen))).toMatchObject({ standing, folders });
  });

  it.each([
    ["it stands for a version that could not be read", a1, { versionId: "2", shown: "1" }, "current"],
    ["it could not be read and is the current version", a2, { versionId: "2", shown: "1" }, "current"],
    ["the version that could not be read was replaced", a2, { versionId: "3", shown: "3" }, "superseded"],
    ["nothing of its key was read yet", a1, { versionId: "2", shown: null }, "superseded"],
  ] as const)("%s", (_title, only, head, standing) => {
    expect(placeOf([only], new Map([["a", head]])).standing).toBe(standing);
  });
});

describe("cases of people", () => {
  const ask = (documentId: string, ...lines: string[]) =>
    assignCases(table, { tenant: "t", secret: SECRET, documentId, folders: [], events: lines.map((line) => event(line)) });
  const idsOf = async (asked: ReturnType<typeof ask>) => (await asked).map(({ cases }) => cases[0]?.id);

  it("two documents of one story, read at the same moment, make one case", async () => {
    const line = "2020-01-05 filing.complaint Ivan Example";
    const all = await Promise.all(Array.from({ length: 8 }, (_, at) => idsOf(ask(`doc_${at}`, line))));
    expect(new Set(all.flat()).size).toBe(1);
  });

  it("namesakes without an act in common are two cases, and the same document asked again is no third", async () => {
    const first = await idsOf(ask("doc_1", "2020-01-05 filing.complaint Ivan Example"));
    const second = await idsOf(ask("doc_2", "2021-07-09 filing.complaint Ivan Example"));
    expect(first).not.toEqual(second);
    expect(await idsOf(ask("doc_2", "2021-07-09 filing.complaint Ivan Example"))).toEqual(second);
  });

  it("in a folder have an id of the tenant's key: without it, nobody can tell the folder's name by trying", async () => {
    const inFolder = async (secret: string) => {
      const [asked] = await assignCases(table, { tenant: secret, secret, documentId: "doc_1", folders: ["Ivan Example"], events });
      return asked?.cases[0]?.id;
    };
    const events = [event("2020-01-05 filing.complaint Ivan Example")];
    const id = await inFolder(SECRET);
    expect(id).toMatch(/^case_[0-9a-f]{32}$/);
    expect(await inFolder("0b".repeat(32))).not.toBe(id);
  });

  it("a document without names is a case of its own", async () => {
    const ids = [...(await idsOf(ask("doc_1", "2020-01-05 other"))), ...(await idsOf(ask("doc_2", "2020-01-05 other")))];
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(null);
  });
});

describe("a tenant's secret", () => {
  it("is one, however many ask for it first", async () => {
    let count = 0;
    const secrets = await Promise.all(Array.from({ length: 10 }, () => tenantSecret(table, "t", () => `secret ${++count}`)));
    expect(new Set(secrets).size).toBe(1);
    expect(await allTenants(table)).toEqual(["t"]);
  });
});

describe("items", () => {
  const items = (count: number): Item[] =>
    Array.from({ length: count }, (_, at) => ({ pk: "p", sk: `s${String(at).padStart(4, "0")}`, at }));

  it("by the hundred are written, read, found and removed", async () => {
    await putItems(table, items(230));
    expect(await getItems(table, [...items(230), ...items(5)])).toHaveLength(230);
    expect((await queryAll(table, withPrefix("p", "s01"))).map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, at) => 100 + at));
    await deleteItems(table, items(230));
    expect(await queryAll(table, withPrefix("p", "s"))).toEqual([]);
  });

  it("that the table could not take at once are sent again", async () => {
    let calls = 0;
    const client = new Proxy(table.client, {
      get(target, property) {
        if (property !== "send") return Reflect.get(target, property);
        return (command: { input: { RequestItems?: Record<string, unknown[]> } }) => {
          const requests = command.input.RequestItems?.[table.name] ?? [];
          if (++calls === 1) return Promise.resolve({ UnprocessedItems: { [table.name]: requests } });
          return target.send(command as never);
        };
      },
    });
    await putItems({ ...table, client }, items(3));
    expect(calls).toBe(2);
    expect(await getItems(table, items(3))).toHaveLength(3);
  });

  it.each([10, 400_000])("hold a value of %i letters plain or packed, and give it back", async (length) => {
    const value = { text: "x".repeat(length), кириллица: "да" };
    const item = { pk: "p", sk: "s", ...packed("value", value) };
    expect("valueGzip" in item).toBe(length > 300_000);
    await putItems(table, [item]);
    const [kept] = await getItems(table, [item]);
    expect(unpacked("value", kept as Item)).toEqual(value);
  });
});

describe("an event's items", () => {
  it("are one for itself and one for each body with an id", () => {
    const [main, ...bodies] = eventItems("t", "doc_1", 2, 7, event("2020-01-05 filing.complaint Ivan Example"));
    expect(main).toMatchObject({
      sk: "EVENT#00000002#00000007",
      actionPk: "TENANT#t#ACTION#filing.complaint",
      datePk: "TENANT#t#YEAR#2020",
    });
    expect(bodies).toMatchObject([{ agencyPk: "TENANT#t#AGENCY#xx.police.north" }]);
  });

  it("without a date sort last and are in no year", () => {
    const undated = { ...event("2020-01-05 other"), date: null, earliest: null, latest: null, agencies: [] };
    const [main] = eventItems("t", "doc_1", 1, 0, undated);
    expect(main).not.toHaveProperty("datePk");
    expect(String(main?.actionSk).startsWith("~")).toBe(true);
  });
});

describe("an index", () => {
  it("gives a range of dates in order, in both directions", async () => {
    const lines = ["2020-01-05 other", "2020-03-01 other", "2019-12-31 other"];
    for (const [index, line] of lines.entries()) await putItems(table, eventItems("t", "doc_1", 1, index, event(line, index)));
    const found = async (range: Parameters<typeof onIndex>[2]) =>
      (await queryAll(table, onIndex("byAction", "TENANT#t#ACTION#other", range))).map(({ actionSk }) => String(actionSk).slice(0, 10));
    expect(await found({ from: "2020" })).toEqual(["2020-01-05", "2020-03-01"]);
    expect(await found({ descending: true })).toEqual(["2020-03-01", "2020-01-05", "2019-12-31"]);
  });
});
