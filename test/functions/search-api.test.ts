import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import type { Caller } from "../../functions/api/caller.ts";
import { CaseList, DocumentList, Problem } from "../../functions/api/schemas.ts";
import { SearchAnswer } from "../../functions/api/schemas-search.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { create } from "../../functions/shared/store/record.ts";
import { sensitivityKind } from "../../functions/shared/store/sensitivities.ts";
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

  it("was taken back: nothing of its words is left in the table", async () => {
    const id = await documentId("a.txt");
    await dropWords(world.table, "default", id, () => true);
    expect(await quotes("q=Alma")).toEqual([]);
    const left = (await allItems(world.table)).filter(({ pk, sk }) => sk.startsWith(id) || (sk.startsWith("WORDS#") && pk.includes(id)));
    expect(left).toEqual([]);
  });
});

describe("the table", () => {
  it("holds no word in a key, only its keyed digest", async () => {
    const { pk } = KEYS.word("default", "", "", 0);
    const words = (await allItems(world.table)).filter((item) => item.pk.startsWith(pk));
    expect(words.length).toBeGreaterThan(10);
    for (const item of words) expect(JSON.stringify(item)).not.toMatch(/alma|sample|complain/i);
  });
});
