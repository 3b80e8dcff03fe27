import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWER_BYTES } from "../../functions/api/answer-size.ts";
import { createApp } from "../../functions/api/app.ts";
import { writeCursor } from "../../functions/api/cursor.ts";
import { BODY_BYTES } from "../../functions/api/json-body.ts";
import { ROUTES } from "../../functions/api/routes.ts";
import {
  Accepted,
  CaseChronology,
  CaseList,
  DocumentDetail,
  DocumentList,
  EventList,
  FindingList,
  Health,
  Problem,
  UploadTicket,
} from "../../functions/api/schemas.ts";
import { sealed } from "../../functions/api/sealed-cursor.ts";
import { objectIdOf } from "../../functions/shared/document-id.ts";
import { KEYS, TTL_ATTRIBUTE } from "../../functions/shared/keys.ts";
import type { ReconcileRequest } from "../../functions/shared/messages.ts";
import { getItem } from "../../functions/shared/store/table.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import { asAdmin, nobodySignsIn } from "./callers.ts";
import { described } from "./described-app.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { check, testJudge } from "./judge.ts";
import { FakeQueue, SECRET, World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
let app: Hono;
const maintenance = new FakeQueue<ReconcileRequest>();
const mails: [address: string, subscriptionId: string][] = [];

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  world = new World(await dynamo.newTable());
  world.time = Date.parse("2020-03-02T10:00:00Z");
  const { table, texts, prints } = world;
  let count = 0;
  app = createApp(
    {
      table,
      texts,
      prints,
      maintenance,
      cases: world.cases,
      check,
      secretOf: rememberedSecrets(table, () => SECRET),
      signPut: async (key) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 900 }),
      exports: world.exports,
      signExport: async (key) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 300 }),
      now: world.now,
      newId: () => `upload-${++count}`,
      newSecret: () => String(++count).padStart(64, "0"),
      subscribeMail: async (address, id) => void mails.push([address, id]),
      signGet: async (key, versionId) => ({ url: `http://bucket.test/${key}?versionId=${versionId}`, expiresInSeconds: 300 }),
      people: nobodySignsIn,
      deletions: new FakeQueue(),
      checkWebhook: async () => {},
    },
    asAdmin,
  );
  described(app);
  await fillStore();
});
afterAll(() => dynamo.stop());

async function fillStore(): Promise<void> {
  world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example\n2020-02-01 investigation.refused Ivan Example");
  world.inbox.put("in/default/b.txt", "2020-02-05 filing.complaint Anna Sample");
  world.inbox.put("in/default/c.txt", "BROKEN");
  world.inbox.put("in/default/old.txt", "2020-02-07 filing.complaint Olga Former");
  world.inbox.remove("in/default/old.txt");
  await world.deliverAll();
  await world.chronicleAll(testJudge);
}

async function get<T>(path: string, schema: { parse(value: unknown): T }): Promise<T> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return schema.parse(await response.json());
}

async function problem(path: string, init?: RequestInit): Promise<Problem> {
  const response = await app.request(path, init);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const body = Problem.parse(await response.json());
  expect(body.status).toBe(response.status);
  return body;
}

/** As if the API had given this place as a cursor. */
function goingOn(path: string, place: string): string {
  const { pathname, searchParams } = new URL(path, "http://api.test");
  const query = Object.fromEntries(searchParams);
  return `${path}&cursor=${sealed(place, { tenant: "default", path: pathname, query, secret: SECRET })}`;
}

/** Follows cursors to the end. */
async function all<T>(path: string, part: (cursor: string) => Promise<{ items: T[]; cursor: string | null }>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await part(`${path}${cursor ? `&cursor=${cursor}` : ""}`);
    items.push(...page.items);
    cursor = page.cursor;
  }
  return items;
}

describe("documents", () => {
  it("are listed newest first with state, code and what to do", async () => {
    const { documents, cursor } = await get("/documents", DocumentList);
    expect(cursor).toBeNull();
    expect(documents.map(({ fileName, state }) => `${fileName} ${state}`).sort()).toEqual([
      "a.txt done",
      "b.txt done",
      "c.txt failed",
      "old.txt withdrawn",
    ]);
    expect(documents.find(({ state }) => state === "failed")).toMatchObject({
      code: "PDF_BROKEN",
      sentence: expect.stringContaining("damaged"),
    });
  });

  it("of one state alone", async () => {
    expect((await get("/documents?state=failed", DocumentList)).documents.map(({ fileName }) => fileName)).toEqual(["c.txt"]);
  });

  it("in pages are the same documents, each once", async () => {
    const ids = await all("/documents?limit=1", async (path) => {
      const { documents, cursor } = await get(path, DocumentList);
      return { items: documents.map(({ id }) => id), cursor };
    });
    expect(new Set(ids).size).toBe(4);
    expect(ids).toHaveLength(4);
  });

  it("one with its events, sources and text", async () => {
    const { documents } = await get("/documents?state=done", DocumentList);
    const id = documents.find(({ fileName }) => fileName === "a.txt")?.id ?? "";
    const detail = await get(`/documents/${id}`, DocumentDetail);
    expect(detail.events).toHaveLength(2);
    expect(detail.sources).toMatchObject([{ key: "in/default/a.txt", isCurrent: true }]);
    const text = await (await app.request(`/documents/${id}/text`)).text();
    for (const { quote, start, end } of detail.events) {
      expect([...text].slice(start, end).join("")).toBe(quote);
      expect(await (await app.request(`/documents/${id}/text?from=${start}&to=${end}`)).text()).toBe(quote);
    }
  });
});

describe("events", () => {
  const quotes = async (query: string) => (await get(`/events?${query}`, EventList)).events.map(({ quote }) => quote.slice(0, 10));
  it.each([
    ["action=filing.complaint", ["2020-01-05", "2020-02-05"]],
    ["action=filing.complaint&from=2020-02", ["2020-02-05"]],
    ["action=filing.complaint&to=2020-01-05", ["2020-01-05"]],
    ["body=xx.police.north", ["2020-01-05", "2020-02-01", "2020-02-05"]],
    ["year=2020", ["2020-01-05", "2020-02-01", "2020-02-05"]],
    ["year=2021", []],
    ["body=nobody", []],
  ])("%s, in order of date, without those of withdrawn documents", async (query, expected) =>
    expect(await quotes(query)).toEqual(expected),
  );
});

describe("cases", () => {
  it("are listed by name with the counts of their findings", async () => {
    const { cases } = await get("/cases", CaseList);
    expect(cases.map(({ name, findings, upToDate }) => ({ name, findings, upToDate }))).toEqual([
      { name: "Anna Sample", findings: { pending: 1 }, upToDate: true },
      { name: "Ivan Example", findings: { "due-soon": 1 }, upToDate: true },
    ]);
  });

  it("one with its chronology in order of date", async () => {
    const { cases } = await get("/cases", CaseList);
    const { chronology } = await get(`/cases/${cases[1]?.id}/chronology`, CaseChronology);
    expect(chronology.entries.map(({ date }) => date)).toEqual(["2020-01-05", "2020-02-01"]);
    expect(chronology.documents).toMatchObject([{ document: "a.txt" }]);
  });

  it("one in pages has the same lines, each once", async () => {
    const { cases } = await get("/cases", CaseList);
    const whole = await get(`/cases/${cases[1]?.id}/chronology`, CaseChronology);
    const entries = await all(`/cases/${cases[1]?.id}/chronology?limit=1`, async (path) => {
      const { chronology, cursor } = await get(path, CaseChronology);
      expect(chronology.entries).toHaveLength(1);
      return { items: chronology.entries, cursor };
    });
    expect(entries).toEqual(whole.chronology.entries);
    expect(whole.cursor).toBeNull();
  });

  it("a page of a generation that is replaced by now is refused", async () => {
    const { cases } = await get("/cases", CaseList);
    const path = `/cases/${cases[1]?.id}/chronology?limit=1`;
    expect(await problem(goingOn(path, writeCursor({ part: 99, after: { from: "1" } })))).toMatchObject({ status: 409, code: "STALE" });
  });
});

describe("findings", () => {
  const statuses = async (query: string) => (await get(`/findings${query}`, FindingList)).findings.map(({ status }) => status).sort();
  it.each([
    ["", ["due-soon", "pending"]],
    ["?status=pending", ["pending"]],
    ["?status=pending,due-soon", ["due-soon", "pending"]],
    ["?status=met", []],
    ["?asOf=2020-04-10", ["due-soon", "no-answer-on-file"]],
    ["?asOf=2020-04-10&status=no-answer-on-file", ["no-answer-on-file"]],
    ["?asOf=2020-02-28", ["pending", "pending"]],
    ["?asOf=2020-04-10T12:00:00%2B06:00", ["due-soon", "no-answer-on-file"]],
  ])("%s", async (query, expected) => expect(await statuses(query)).toEqual(expected));

  it("as of another day change nothing that is stored", async () => {
    await get("/findings?asOf=2030-01-01", FindingList);
    expect(await statuses("")).toEqual(["due-soon", "pending"]);
  });

  it("of one case say as of when", async () => {
    const { cases } = await get("/cases", CaseList);
    const { findings } = await get(`/findings?case=${cases[0]?.id}`, FindingList);
    expect(findings).toMatchObject([{ status: "pending", asOf: "2020-03-02T10:00:00.000Z" }]);
  });

  it("in pages over all statuses are each found once", async () => {
    for (const query of ["/findings?limit=1", "/findings?limit=1&asOf=2020-04-10", "/findings?limit=3&asOf=2020-04-10"]) {
      const ids = await all(query, async (path) => {
        const { findings, cursor } = await get(path, FindingList);
        return { items: findings.map(({ id }) => id), cursor };
      });
      expect(ids, query).toHaveLength(2);
    }
  });
});

describe("findings of a large case", () => {
  const COUNT = 5;
  let large: Hono;
  let ids: string[];
  beforeAll(async () => {
    const own = new World(await dynamo.newTable());
    own.time = world.time;
    const lines = (day: number, name: string) => `2020-01-0${day} filing.complaint ${name}`;
    own.inbox.put("in/default/l.txt", [1, 2, 3, 4, 5].map((day) => lines(day, "Large Case")).join("\n"));
    own.inbox.put("in/default/z.txt", lines(6, "Small Case"));
    await own.deliverAll();
    const bulky: typeof check = (chronology, asOf) => check(chronology, asOf).map((one) => ({ ...one, caveats: ["x".repeat(150_000)] }));
    await own.chronicleAll({ ...testJudge, law: { ...testJudge.law, check: bulky } });
    const huge: typeof check = (chronology, asOf) => check(chronology, asOf).map((one) => ({ ...one, caveats: ["x".repeat(1_500_000)] }));
    const outside = { ...({} as Parameters<typeof createApp>[0]), secretOf: async () => SECRET, table: own.table, check: huge };
    large = described(createApp(outside, asAdmin));
    const { cases } = CaseList.parse(await (await large.request("/cases")).json());
    ids = cases.map(({ id }) => id);
  });
  const pages = async (path: string) => {
    const sizes: number[] = [];
    const found = await all(path, async (page) => {
      const response = await large.request(page);
      expect(response.status).toBe(200);
      const { findings, cursor } = FindingList.parse(await response.json());
      sizes.push(findings.length);
      return { items: findings.map(({ id }) => id), cursor };
    });
    return { sizes, found };
  };

  it.each([
    ["stored, two a page", "&limit=2", [2, 2, 1]],
    ["stored, all on one page", "", [5]],
    ["judged anew, as many as one answer holds", "&asOf=2020-04-10", [2, 2, 1]],
  ])("%s: each is found once", async (_, query, expected) => {
    const { sizes, found } = await pages(`/findings?case=${ids[0]}${query}`);
    expect(sizes).toEqual(expected);
    expect(new Set(found).size).toBe(COUNT);
  });

  it("over all cases, a page can end inside a case", async () => {
    const { sizes, found } = await pages("/findings?asOf=2020-04-10");
    expect(sizes).toEqual([2, 2, 2]);
    expect(new Set(found).size).toBe(COUNT + 1);
  });

  it("a page of a case that changed since is refused", async () => {
    const cursor = writeCursor({ part: 99, after: { from: "1" } });
    expect((await large.request(goingOn(`/findings?case=${ids[0]}`, cursor))).status).toBe(409);
  });

  it("a page that ends inside a case goes on in that case only", async () => {
    const inside = writeCursor({ part: 1, after: { from: "1" } });
    const cursor = writeCursor({ part: 0, after: { listing: "", case: ids[1] ?? "", inside } });
    expect((await large.request(goingOn("/findings?asOf=2020-04-10", cursor))).status).toBe(409);
  });
});

describe("uploads", () => {
  const post = (body: unknown) => app.request("/uploads", { method: "POST", body: JSON.stringify(body) });

  it("get an address whose key does not tell the file's name, and the document has it again", async () => {
    const response = await post({ fileName: "Ivan Example.txt", size: 50 });
    expect(response.status).toBe(201);
    const { key, url } = UploadTicket.parse(await response.json());
    expect(key + url).not.toMatch(/Ivan|Example/);
    world.inbox.put(key, "2020-02-01 investigation.refused Ivan Example");
    await world.deliverAll();
    const { documents } = await get("/documents", DocumentList);
    expect(documents.map(({ fileName }) => fileName)).toContain("Ivan Example.txt");
  });

  it("whose bytes never come are forgotten after thirty days, and those that came are not", async () => {
    const key = async () => UploadTicket.parse(await (await post({ fileName: "Ivan Example.txt", case: "north", size: 50 })).json()).key;
    const rowOf = (of: string) => getItem(world.table, KEYS.objectUpload("default", objectIdOf(SECRET, of)));
    const [inTime, late] = [await key(), await key()];
    const expiry = Math.floor(world.time / 1000) + 30 * 86_400;
    expect(await rowOf(late)).toMatchObject({ fileName: "Ivan Example.txt", folder: "north", [TTL_ATTRIBUTE]: expiry });
    world.inbox.put(inTime, "2020-03-01 filing.complaint Vera Early");
    await world.deliverAll();
    expect(await rowOf(inTime)).not.toHaveProperty(TTL_ATTRIBUTE);
    world.passMinutes(30 * 24 * 60);
    world.inbox.put(inTime, "2020-03-02 filing.complaint Vera Early");
    world.inbox.put(late, "2020-03-02 filing.complaint Vera Late");
    await world.deliverAll();
    const names = (await get("/documents?limit=2", DocumentList)).documents.map(({ fileName }) => fileName);
    expect(names.sort()).toEqual(["Ivan Example.txt", late.split("/").at(-1)]);
  });

  it.each([
    [{}],
    [{ fileName: "" }],
    [{ fileName: 7 }],
    ["text"],
    [{ fileName: "a.txt" }],
    [{ fileName: "a.txt", size: -1 }],
    [{ fileName: "a.txt", size: 1e9 }],
  ])("%j is refused", async (body) => {
    expect((await post(body)).status).toBe(400);
  });
});

describe("other requests", () => {
  it("health answers", async () => expect(await get("/health", Health)).toEqual({ status: "ok" }));

  it("reconcile is accepted and queued", async () => {
    const response = await app.request("/reconcile", { method: "POST" });
    expect(response.status).toBe(202);
    Accepted.parse(await response.json());
    expect(maintenance.messages).toEqual([{ trigger: "command", from: null }]);
  });

  it.each([
    ["/documents/doc_none", 404, "NOT_FOUND"],
    ["/cases/case_none/chronology", 404, "NOT_FOUND"],
    ["/nothing", 404, "NOT_FOUND"],
    ["/documents?state=lost", 400, "BAD_INPUT"],
    ["/documents?limit=0", 400, "BAD_INPUT"],
    ["/documents?cursor=garbage", 400, "BAD_INPUT"],
    ["/findings?status=late", 400, "BAD_INPUT"],
    ["/findings?asOf=yesterday", 400, "BAD_INPUT"],
    ["/findings?asOf=2023-02-29", 400, "BAD_INPUT"],
    ["/events", 400, "BAD_INPUT"],
    ["/events?action=a&year=2020", 400, "BAD_INPUT"],
    ["/events?from=2020", 400, "BAD_INPUT"],
    ["/events?from=1000&to=2020", 400, "BAD_INPUT"],
  ])("%s is a problem: %i %s", async (path, status, code) => expect(await problem(path)).toMatchObject({ status, code }));

  it.each(["/documents?limit=1", "/cases?limit=1&more=1", "/documents?state=done"])(
    "a cursor of another list is refused by %s",
    async (path) => {
      const { cursor } = await get("/cases?limit=1", CaseList);
      expect(await problem(`${path}&cursor=${cursor}`)).toMatchObject({ status: 400, code: "BAD_INPUT" });
    },
  );

  it("a cursor of another tenant is refused, and one of another page length is not", async () => {
    const { cursor } = await get("/cases?limit=1", CaseList);
    await get(`/cases?limit=2&cursor=${cursor}`, CaseList);
    const foreign = sealed(cursor?.split(".")[1] ?? "", { tenant: "other", path: "/cases", query: {}, secret: SECRET });
    expect(await problem(`/cases?cursor=${foreign}`)).toMatchObject({ status: 400, code: "BAD_INPUT" });
  });

  it("what the client has already is not sent again", async () => {
    const first = await app.request("/cases");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await app.request("/cases", { headers: { "if-none-match": `"old", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await app.request("/cases", { headers: { "if-none-match": '"old"' } })).status).toBe(200);
  });

  it.each([
    ["no JSON", "{", 400, "BAD_INPUT"],
    ["half a character", "\u{d800}", 400, "BAD_INPUT"],
    ["too long", JSON.stringify({ fileName: "x".repeat(BODY_BYTES) }), 413, "TOO_LARGE"],
    ["too deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, 400, "BAD_INPUT"],
    ["nothing", "", 400, "BAD_INPUT"],
  ])("a body that is %s is a problem", async (_, body, status, code) =>
    expect(await problem("/uploads", { method: "POST", body })).toMatchObject({ status, code }),
  );

  it.each(["/cases/a%23META/chronology", "/cases/%00/chronology", `/cases/${"x".repeat(500)}/chronology`, "/cases/%E0%A4%A/chronology"])(
    "%s is no id",
    async (path) => expect(await problem(path)).toMatchObject({ status: 404, code: "NOT_FOUND" }),
  );

  it("an answer that no function could give is refused with what to do instead", async () => {
    const texts = { write: async () => {}, read: async () => "x".repeat(ANSWER_BYTES + 1), piece: async () => new Uint8Array() };
    const large = createApp({ ...({} as Parameters<typeof createApp>[0]), table: world.table, texts }, asAdmin);
    const { documents } = await get("/documents?state=done", DocumentList);
    const path = `/documents/${documents[0]?.id}/text`;
    const response = await large.request(path);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining("from and to") });
    expect((await large.request(`${path}?from=0&to=100`)).status).toBe(200);
  });

  it("what we did not expect is a 500 that says nothing", async () => {
    const broken = createApp({ ...({} as Parameters<typeof createApp>[0]) }, asAdmin);
    const response = await broken.request("/documents");
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: "INTERNAL" });
  });

  it("the gateway and the app know the same routes", () => {
    const inApp = app.routes
      .filter(({ method, path }) => method !== "ALL" && !path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    expect(inApp.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe("an act that no rule knows", () => {
  it("is kept, and left out of a chronology where that is asked for", async () => {
    world.inbox.put("in/default/unknown.txt", "2020-02-08 other Ada Unknown\n2020-02-09 custody.released Ada Unknown");
    await world.deliverAll();
    await world.chronicleAll(testJudge);
    const { cases } = await get("/cases", CaseList);
    const path = `/cases/${cases.find(({ name }) => name === "Ada Unknown")?.id}/chronology`;
    const [kept, hidden] = [await get(path, CaseChronology), await get(`${path}?unknown=hidden`, CaseChronology)];
    expect(kept.chronology.entries.map(({ action }) => action)).toEqual(["other", "custody.released"]);
    expect(hidden.chronology.entries.map(({ action }) => action)).toEqual(["custody.released"]);
    expect((await problem(`${path}?unknown=maybe`)).code).toBe("BAD_INPUT");
  });
});
