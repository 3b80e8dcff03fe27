import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { fits, type Line } from "../../functions/api/lines/filter.ts";
import { filterOf } from "../../functions/api/lines/question.ts";
import { EntriesQuery, EventsQuery } from "../../functions/api/requests.ts";
import { EntryList, EventList } from "../../functions/api/schemas.ts";
import { putItems, type Table } from "../../functions/shared/store/table.ts";
import { ACTIONS } from "../../lib/model/action.ts";
import { type ArchivedDocument, archivedDocuments, itemOfCase, itemsOfDocument } from "./archive.ts";
import { asAdmin } from "./callers.ts";
import { described } from "./described-app.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { SECRET } from "./world.ts";
import "../property-seed.ts";

let dynamo: EmbeddedDynamoDb;
let app: Hono;
const archive: ArchivedDocument[] = [...archivedDocuments({ documents: 12, eventsPerDocument: 60, cases: 3 })];

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  const table: Table = await dynamo.newTable();
  await putItems(table, archive.flatMap(itemsOfDocument));
  for (const caseId of new Set(archive.map((one) => one.caseId))) {
    const documentIds = archive.filter((one) => one.caseId === caseId).map(({ documentId }) => documentId);
    await putItems(table, [itemOfCase(caseId, documentIds, documentIds.length * 60)]);
  }
  app = described(createApp({ ...({} as Parameters<typeof createApp>[0]), table, secretOf: async () => SECRET }, asAdmin));
});
afterAll(() => dynamo.stop());

type Query = Record<string, string>;

/** All pages of a question. */
async function asked(path: "/events" | "/entries", query: Query): Promise<Line[]> {
  const lines: Line[] = [];
  for (let cursor: string | null = "", pages = 0; cursor !== null; pages++) {
    expect(pages).toBeLessThan(500);
    const response: Response = await app.request(`${path}?${new URLSearchParams({ ...query, ...(cursor ? { cursor } : {}) })}`);
    expect(response.status, JSON.stringify([query, await response.clone().text()]).slice(0, 300)).toBe(200);
    const body = await response.json();
    const list = path === "/events" ? EventList.parse(body) : EntryList.parse(body);
    lines.push(...("events" in list ? list.events : list.entries));
    cursor = list.cursor;
  }
  return lines;
}

const allOf = (path: string): Line[] => archive.flatMap(({ events, entries }): readonly Line[] => (path === "/events" ? events : entries));
const expected = (path: string, query: Query): string[] => {
  const filter = filterOf(path === "/events" ? EventsQuery.parse(query) : EntriesQuery.parse(query));
  return allOf(path)
    .filter((line) => fits(line, filter))
    .map(({ id }) => id);
};

const [first] = archive as [ArchivedDocument];
const unlisted = "police town 7 police department";
const year = fc.integer({ min: 1995, max: 2026 });
const bound = fc.oneof(
  year.map(String),
  year.map((one) => `${one}-06`),
  year.map((one) => `${one}-02-14`),
);
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const narrowing = fc.oneof(
  fc.record({ body: fc.constantFrom("kz.prosecutor.general", "kz.financial-police", unlisted, "kz.nobody") }),
  fc.record({ action: fc.constantFrom(...ACTIONS, "investigation", "court") }),
  fc.record({ case: fc.constant(first.caseId) }),
  fc.record({ document: fc.constant(first.documentId) }),
  fc.tuple(bound, bound).map((bounds) => ({ from: [...bounds].sort()[0] as string, to: [...bounds].sort()[1] as string })),
  year.map((one) => ({ year: String(one) })),
);
const rest = fc.record({
  successors: optional(fc.constantFrom("with", "without")),
  role: optional(fc.constantFrom("actor", "target", "subject")),
  dates: optional(fc.constantFrom("certainly", "possibly")),
  confidence: optional(fc.constantFrom("0.5", "0.9")),
  text: optional(fc.constantFrom("refused", "the stat", "nothing")),
  limit: optional(fc.constantFrom("7", "40", "200")),
});
const question = fc
  .tuple(narrowing, fc.oneof(narrowing, fc.constant({})), rest)
  .map((parts) =>
    Object.fromEntries(parts.flatMap((part) => Object.entries(part).filter((one): one is [string, string] => one[1] !== undefined))),
  );

describe.each(["/events", "/entries"] as const)("%s", (path) => {
  it("finds exactly what fits, each once, whatever is combined", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const found = (await asked(path, query)).map(({ id }) => id);
        expect([...found].sort()).toEqual(expected(path, query).sort());
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it.each<Query>([
    { body: "kz.prosecutor.general", limit: "7" },
    { action: "investigation", from: "2001", to: "2019-06", limit: "13" },
    { from: "2004", to: "2011", limit: "50" },
  ])("%j is in order of date over all pages", async (query) => {
    const dates = (await asked(path, query)).map(({ earliest }) => earliest).filter((one) => one !== null);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates).toEqual([...dates].sort());
  });

  it("counts a body's successors as it where that is asked for", async () => {
    const alone = await asked(path, { body: "kz.financial-police" });
    const joined = await asked(path, { body: "kz.financial-police", successors: "with" });
    expect(alone.length).toBeGreaterThan(0);
    expect(joined.length).toBeGreaterThan(alone.length);
  });
});

describe("a question about lines", () => {
  it("can be about their review", async () => {
    const found = await asked("/entries", { action: "investigation", review: "confirmed,edited" });
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(({ review }) => review))).toEqual(new Set(["confirmed", "edited"]));
  });

  it("of one case has a path of its own", async () => {
    const response = await app.request(`/cases/${first.caseId}/entries?action=investigation&limit=200`);
    const { entries } = EntryList.parse(await response.json());
    expect(entries.map(({ id }) => id).sort()).toEqual(expected("/entries", { case: first.caseId, action: "investigation" }).sort());
  });
});

describe("dates in a range", () => {
  const line = (earliest: string | null, latest: string | null) => ({ ...(first.events[0] as Line), earliest, latest });
  const inRange = (of: Line, dates: string, from = "2014-03", to = "2014-05-10") =>
    fits(of, filterOf(EventsQuery.parse({ from, to, dates })));
  it.each([
    ["2014-03-01", "2014-05-10", true, true],
    ["2014-02-28", "2014-03-01", false, true],
    ["2014-05-10", "2014-05-11", false, true],
    ["2014-01-01", "2014-12-31", false, true],
    ["2014-05-11", "2014-05-11", false, false],
    ["2014-02-28", "2014-02-28", false, false],
    [null, "2014-04-01", false, true],
    [null, "2014-02-01", false, false],
    ["2014-04-01", null, false, true],
    ["2014-06-01", null, false, false],
    [null, null, false, false],
  ])("%s to %s: certainly %s, possibly %s", (earliest, latest, certainly, possibly) => {
    expect(inRange(line(earliest, latest), "certainly")).toBe(certainly);
    expect(inRange(line(earliest, latest), "possibly")).toBe(possibly);
  });
});
