import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import type { Caller } from "../../functions/api/caller.ts";
import { CaseList, DocumentList, Problem } from "../../functions/api/schemas.ts";
import { SearchAnswer } from "../../functions/api/schemas-search.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { bindWords } from "../../functions/shared/store/bind-words.ts";
import { unpackedPart } from "../../functions/shared/store/packed-part.ts";
import { create } from "../../functions/shared/store/record.ts";
import { sensitivityKind } from "../../functions/shared/store/sensitivities.ts";
import { type Item, putItems, queryAll, type Table, wholePartition } from "../../functions/shared/store/table.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import { dropWords } from "../../functions/shared/store/words.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { SECRET, World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
const caller: Caller = { tenant: "default", who: "a@ngo.test", role: "admin" };

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  world.inbox.put("in/default/Alma Sample/a.txt", "2026-01-09 filing.complaint Alma Sample\n2026-01-12 response.reply Alma Sample");
  world.inbox.put("in/default/Bek Probe/b.txt", "2026-02-01 filing.complaint Bek Probe\n2026-02-03 custody.detained Bek Probe");
  world.inbox.put("in/north/c.txt", "2026-03-01 filing.complaint Alma Sample");
  await world.deliverAll();
  await world.chronicleAll();
});

async function ask(path: string, as: Partial<Caller> = {}): Promise<Response> {
  const { table, texts } = world;
  const secretOf = rememberedSecrets(table, () => SECRET);
  const app = createApp({ ...({} as Parameters<typeof createApp>[0]), table, texts, secretOf }, () => ({ ...caller, ...as }));
  return await app.request(path);
}
const search = async (query: string, as: Partial<Caller> = {}) => SearchAnswer.parse(await (await ask(`/search?${query}`, as)).json());
const quotes = async (query: string, as: Partial<Caller> = {}) =>
  (await search(query, as)).hits.map((hit) => (hit.kind === "event" ? hit.event.quote : hit.document.fileName));
const latestWords = (table: Table, tenant: string) => queryAll(table, wholePartition(KEYS.latestWords(tenant, "", 0, 0).pk));
const documentId = async (fileName: string): Promise<string> => {
  const { documents } = DocumentList.parse(await (await ask("/documents")).json());
  return documents.find((one) => one.fileName === fileName)?.id ?? "";
};

describe("a search over events", () => {
  it("finds those that have all words, in any form, and shows where", async () => {
    const { hits, found, isPartial, cursor } = await search("q=complaints+Alma");
    expect([found, isPartial, cursor]).toEqual([1, false, null]);
    const [hit] = hits;
    expect(hit?.kind === "event" && hit.highlights.map(({ start, end }) => hit.event.quote.slice(start, end))).toEqual([
      "complaint",
      "Alma",
    ]);
  });

  it("finds one case's where a case is asked for", async () => {
    const { cases } = CaseList.parse(await (await ask("/cases")).json());
    const id = cases.find(({ name }) => name === "Bek Probe")?.id;
    expect(await quotes(`q=complaint&case=${id}`)).toEqual(["2026-02-01 filing.complaint Bek Probe"]);
    expect(await quotes("q=complaint&case=case_none")).toEqual([]);
  });

  it("goes on where its cursor says, and shows everything once", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: SearchAnswer = await search(`q=northern&limit=1${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...page.hits.map((hit) => (hit.kind === "event" ? hit.event.id : "")));
      cursor = page.cursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it.each(["q=", "q=the", "kind=events", "q=a&limit=0", "q=police&kind=cases", "q=police&lang=english"])(
    "is asked in words: %s",
    async (query) => {
      const response = await ask(`/search?${query}`);
      expect([response.status, Problem.parse(await response.json()).code]).toEqual([400, "BAD_INPUT"]);
    },
  );
});

describe("a search over documents", () => {
  it("shows pieces of the text around the words", async () => {
    const { hits } = await search("q=detained&kind=documents");
    const [hit] = hits;
    expect(hit?.kind === "document" && [hit.document.fileName, hit.snippets[0]?.text.includes("custody.detained")]).toEqual([
      "b.txt",
      true,
    ]);
  });
  it("finds those of a language", async () => {
    expect(await quotes("q=complaint&kind=documents&lang=en")).toHaveLength(2);
    expect(await quotes("q=complaint&kind=documents&lang=ru")).toEqual([]);
  });
});

describe("what is not to be found", () => {
  it("is of another tenant", async () => {
    expect(await quotes("q=complaint", { tenant: "north" })).toEqual(["2026-03-01 filing.complaint Alma Sample"]);
    expect(await quotes("q=complaint", { tenant: "south" })).toEqual([]);
  });

  it("was replaced: a newer version of the same file is found, the one before is not", async () => {
    world.inbox.put("in/default/Alma Sample/a.txt", "2026-01-10 custody.released Alma Sample");
    await world.deliverAll();
    expect(await quotes("q=Alma")).toEqual(["2026-01-10 custody.released Alma Sample"]);
  });

  it("is restricted, unless an editor asks for it", async () => {
    const id = await documentId("a.txt");
    const judged = { consent: null, changedBy: "x", changedAt: world.now(), told: true, rev: 0 };
    await create(world.table, sensitivityKind, { tenant: "default", documentId: id, sensitivity: "restricted", ...judged });
    expect(await quotes("q=Alma")).toEqual([]);
    expect(await quotes("q=Alma&kind=documents")).toEqual([]);
    expect(await quotes("q=Alma&restricted=included", { role: "editor" })).toHaveLength(2);
    expect((await ask("/search?q=Alma&restricted=included", { role: "viewer" })).status).toBe(403);
  });

  describe.each([
    ["latest", false],
    ["bound into a volume", true],
  ])("was taken back, of the %s", (_, isBound) => {
    const ofWords = (items: Item[]) => items.filter(({ pk, gzip }) => gzip !== undefined && pk.includes("#default#"));
    const readings = async () => ofWords(await allItems(world.table)).flatMap(({ gzip }) => unpackedPart(gzip).readings.map(([id]) => id));

    it("and nothing of its words is left in the table", async () => {
      const [id, other] = [await documentId("a.txt"), await documentId("b.txt")];
      if (isBound) expect(await bindWords(world.table, "default", world.now(), { isPatient: false })).toBe(true);
      expect(await quotes("q=Alma")).toHaveLength(2);
      await dropWords(world.table, "default", id, () => true, { isErased: true });
      expect(await quotes("q=Alma")).toEqual([]);
      expect(await quotes("q=Bek")).toHaveLength(2);
      expect(new Set(await readings())).toEqual(new Set([other]));
      const left = (await allItems(world.table)).filter((item) => !item.pk.includes(id) && item.pk.includes("WORD"));
      expect(JSON.stringify(left)).not.toContain(id);
      await dropWords(world.table, "default", other, () => true, { isErased: true });
      expect(ofWords(await allItems(world.table))).toEqual([]);
    });
  });
});

describe("binding", () => {
  const binds = (isPatient: boolean, now = world.now()) => bindWords(world.table, "default", now, { isPatient });
  const volumes = async () => (await allItems(world.table)).filter(({ pk }) => pk === KEYS.wordVolume("default", "").pk);

  it("waits until there is enough", async () => {
    expect(await binds(true)).toBe(false);
    expect(await volumes()).toEqual([]);
  });

  it("changes nothing of what is found, and takes every word along", async () => {
    const asked = ["q=complaint", "q=Alma", "q=northern", "q=detained&kind=documents"];
    const before = await Promise.all(asked.map((query) => search(query)));
    expect(await binds(false)).toBe(true);
    expect(await binds(false)).toBe(false);
    expect(await Promise.all(asked.map((query) => search(query)))).toEqual(before);
    expect(await latestWords(world.table, "default")).toEqual([]);
  });

  it("shows once what a crash left both bound and among the latest", async () => {
    const kept = await latestWords(world.table, "default");
    await binds(false);
    await putItems(world.table, kept);
    expect(await quotes("q=Alma")).toHaveLength(2);
    expect(await binds(false)).toBe(true);
    expect(await quotes("q=Alma")).toHaveLength(2);
    await dropWords(world.table, "default", await documentId("a.txt"), () => true, { isErased: true });
    expect(await quotes("q=Alma")).toEqual([]);
  });

  it("is done by one at a time; what somebody left half-done is not asked, and goes", async () => {
    const { pk, sk } = KEYS.wordBinding("default");
    await putItems(world.table, [{ pk, sk, rev: 1, tenant: "default", until: "2999-01-01T00:00:00.000Z" }]);
    expect(await binds(false)).toBe(false);
    await putItems(world.table, [{ pk, sk, rev: 1, tenant: "default", until: "2000-01-01T00:00:00.000Z" }]);
    const half = { rev: 1, tenant: "default", volumeId: "half", blocks: 2, readings: ["doc_x#1"], held: 1, isWhole: false };
    await putItems(world.table, [{ ...KEYS.wordVolume("default", "half"), ...half }]);
    expect(await binds(false)).toBe(true);
    expect((await volumes()).map(({ volumeId }) => volumeId === "half")).toEqual([false]);
  });

  it("goes when more than half of its readings were replaced, and keeps them off its list until then", async () => {
    const [id, other] = [await documentId("a.txt"), await documentId("b.txt")];
    await binds(false);
    await dropWords(world.table, "default", other, () => true);
    expect((await volumes()).map(({ held, readings }) => [held, (readings as string[]).length])).toEqual([[2, 1]]);
    await dropWords(world.table, "default", id, () => true);
    expect(await volumes()).toEqual([]);
  });
});

describe("the table", () => {
  it("takes few writes of a document, and holds no word, only its keyed digest", async () => {
    const items = await latestWords(world.table, "default");
    expect(items).toHaveLength(2);
    for (const { gzip } of items) {
      const part = unpackedPart(gzip);
      expect(Object.keys(part.words).length).toBeGreaterThan(5);
      expect(JSON.stringify(part)).not.toMatch(/alma|sample|complain/i);
    }
  });
});
