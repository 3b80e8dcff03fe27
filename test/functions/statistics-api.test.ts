import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { BodyCaseList, BodyDetail, BodyList, BodyNumbers, BodyNumbersList, CaseNumbers } from "../../functions/api/schemas-statistics.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { bodySumKind, refreshSums } from "../../functions/shared/store/body-sums.ts";
import { type CaseRecord, touched } from "../../functions/shared/store/case-record.ts";
import { change } from "../../functions/shared/store/record.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { writeStatistics } from "../../functions/shared/write-statistics.ts";
import { agencyById } from "../../lib/gazetteer/index.ts";
import type { Chronology, Entry } from "../../lib/model/chronology.ts";
import type { BodyStatistics } from "../../lib/model/statistics.ts";
import { bodyStatistics } from "../../lib/statistics/body-statistics.ts";
import { caseStatistics } from "../../lib/statistics/case-statistics.ts";
import { lastSuccessor } from "../../lib/statistics/successors.ts";
import { archivedDocuments } from "./archive.ts";
import { asAdmin } from "./callers.ts";
import { described } from "./described-app.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { SECRET } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let table: Table;
let app: Hono;
const NOW = "2026-03-02T10:00:00.000Z";

/** Cases of made-up lines, told by two documents each. */
const cases: Chronology[] = [...archivedDocuments({ documents: 8, eventsPerDocument: 60, cases: 4 })].slice(0, 4).map((one) => ({
  caseId: one.caseId,
  name: "Ivan Example",
  documents: [{ documentId: one.documentId, document: "a.txt", published: null, coverage: "complete" }],
  entries: one.entries.map((entry): Entry => ({ ...entry, polarity: "affirmed", modality: "asserted", background: false, review: "none" })),
}));

const recordOf = ({ caseId, name }: Chronology, rev: number): CaseRecord => ({
  ...touched(null, { tenant: "default", caseId, name }, NOW),
  rev,
  asOf: NOW,
});
const write = (chronology: Chronology, rev: number) =>
  writeStatistics({ table, now: () => NOW }, recordOf(chronology, rev), { chronology, findings: [] });

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  table = await dynamo.newTable();
  app = described(createApp({ ...({} as Parameters<typeof createApp>[0]), table, secretOf: async () => SECRET }, asAdmin));
  for (const [at, chronology] of cases.entries()) await write(chronology, at + 1);
});
afterAll(() => dynamo.stop());

async function get<T>(path: string, schema: { parse(value: unknown): T }): Promise<T> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return schema.parse(await response.json());
}

async function everyBody(query: string): Promise<BodyNumbers[]> {
  const found: BodyNumbers[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: BodyNumbersList = await get(`/statistics/bodies?limit=7&${query}${cursor ? `&cursor=${cursor}` : ""}`, BodyNumbersList);
    found.push(...page.statistics);
    cursor = page.cursor;
  }
  return found;
}

const countsOf = (rows: readonly (BodyNumbers | BodyStatistics)[]) =>
  Object.fromEntries(
    rows.map(({ key, counts, answers }) => [
      key,
      { ...Object.fromEntries(Object.entries(counts).map(([one, { n, cases: of }]) => [one, [n, of]])), answers: answers.n },
    ]),
  );
const computed = (of: readonly Chronology[], joined?: (key: string) => string) =>
  countsOf(
    bodyStatistics(
      of.map((chronology) => caseStatistics(chronology, [], NOW)),
      joined,
    ),
  );

describe("statistics of bodies", () => {
  it("are those of all cases, each body once, with the documents they rest on", async () => {
    const found = await everyBody("");
    expect(found.length).toBeGreaterThan(10);
    expect(countsOf(found)).toEqual(computed(cases));
    const received = found.map(({ counts }) => counts.complaintsReceived.n);
    expect(received).toEqual([...received].sort((a, b) => b - a));
    for (const { counts } of found)
      for (const { n, documents, documentCount } of Object.values(counts)) {
        expect(documentCount).toBe(documents.length);
        expect(documents.length > 0).toBe(n > 0);
      }
  });

  it("join a body with those that it took over from", async () => {
    const found = await everyBody("successors=with");
    expect(countsOf(found)).toEqual(computed(cases, lastSuccessor(agencyById)));
    expect(found.map(({ key }) => key)).not.toContain("kz.financial-police");
    const one = await get("/statistics/bodies/kz.financial-police?successors=with", BodyNumbers);
    expect(one.keys).toEqual(expect.arrayContaining(["kz.anti-corruption", "kz.financial-police"]));
    expect((await get("/statistics/bodies/kz.financial-police", BodyNumbers)).keys).toEqual(["kz.financial-police"]);
  });

  it("follow a case that changed, and a run that is late changes nothing", async () => {
    const [first] = cases as [Chronology];
    await write({ ...first, entries: first.entries.slice(0, 10) }, 20);
    const shorter = [{ ...first, entries: first.entries.slice(0, 10) }, ...cases.slice(1)];
    expect(countsOf(await everyBody(""))).toEqual(computed(shorter));
    const rows = async () => (await get("/bodies/kz.prosecutor.general/cases", BodyCaseList)).cases;
    const before = await rows();
    await write({ ...first, entries: first.entries.slice(10) }, 3);
    expect(await rows()).toEqual(before);
    await write(first, 30);
    expect(countsOf(await everyBody(""))).toEqual(computed(cases));
  });

  it("leave out what only a restricted document tells", async () => {
    const [first] = cases as [Chronology];
    await write({ ...first, documents: first.documents.map((one) => ({ ...one, sensitivity: "restricted" as const })) }, 40);
    expect(countsOf(await everyBody(""))).toEqual(computed(cases.slice(1)));
    await write(first, 50);
  });

  it("of a body of many cases may wait, say so, and are counted when somebody looks for what is unfinished", async () => {
    const key = KEYS.bodySum("default", "kz.court.supreme", "alone");
    await change(table, bodySumKind, key, (sum) => sum && { ...sum, cases: 5000 });
    await refreshSums(table, "default", "kz.court.supreme", "2026-03-02T10:05:00.000Z");
    expect(await get("/statistics/bodies/kz.court.supreme", BodyNumbers)).toMatchObject({ upToDate: false, cases: 5000 });
    await refreshSums(table, "default", "kz.court.supreme", "2026-03-02T10:06:00.000Z", { isPatient: false });
    const { cases: rows } = await get("/bodies/kz.court.supreme/cases", BodyCaseList);
    expect(await get("/statistics/bodies/kz.court.supreme", BodyNumbers)).toMatchObject({ upToDate: true, cases: rows.length });
  });
});

describe("bodies", () => {
  it("are listed, described with who took over, and shown case by case", async () => {
    const { bodies } = await get("/bodies?limit=200", BodyList);
    expect(bodies.map(({ key }) => key)).toContain("kz.prosecutor.general");
    const unlisted = bodies.find(({ agencyId }) => agencyId === null)?.key ?? "";
    expect(await get(`/bodies/${encodeURIComponent(unlisted)}`, BodyDetail)).toMatchObject({ existed: null, successors: [] });
    expect(await get("/bodies/kz.financial-police", BodyDetail)).toMatchObject({
      existed: "2003-12/2014-08",
      successors: ["kz.anti-corruption", "kz.national-security"],
    });
    const { cases: own } = await get("/bodies/kz.prosecutor.general/cases", BodyCaseList);
    const hasPart = (one: Chronology) => caseStatistics(one, [], NOW).bodies.some(({ key }) => key === "kz.prosecutor.general");
    expect(own.map((one) => one.case.id).sort()).toEqual(cases.flatMap((one) => (hasPart(one) ? [one.caseId] : [])).sort());
    expect(own.length).toBeGreaterThan(1);
    for (const { body } of own) for (const { documents } of body.tallies) expect(documents).not.toEqual([]);
  });

  it("that nobody named are not found", async () => expect((await app.request("/bodies/kz.nobody")).status).toBe(404));
});

describe("statistics of a case", () => {
  it("tell how often its file changed hands, and the circle that it went in", async () => {
    const [first] = cases as [Chronology];
    const [entry] = first.entries.filter(({ agencies }) => agencies.length > 0) as [Entry];
    const by = (name: string, at: number): Entry => ({
      ...entry,
      ...{ id: `entry_${at}`, action: "investigation.check", earliest: `2014-0${at + 1}-01` },
      agencies: entry.agencies.slice(0, 1).map((one) => ({ ...one, id: null, name, kind: "police", role: "actor" })),
    });
    await write({ ...first, entries: ["North", "South", "East", "South", "North"].map(by) }, 60);
    const found = await get(`/statistics/cases/${first.caseId}`, CaseNumbers);
    expect(found.journey).toMatchObject({ handovers: 4, returns: 2 });
    expect(found.cycle).toEqual(["police south", "police east", "police south"]);
    expect((await app.request("/statistics/cases/case_none")).status).toBe(404);
  });
});
