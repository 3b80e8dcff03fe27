import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IngestDeps } from "../../functions/ingest/deps.ts";
import { type OcrDeps, type ReadScans, readBatch } from "../../functions/ocr/read-batch.ts";
import { reconcile } from "../../functions/reconcile/reconcile.ts";
import type { Arrival, ScanQueued } from "../../functions/shared/messages.ts";
import { DuelineError } from "../../lib/errors.ts";
import type { SourceDocument } from "../../lib/model/document.ts";
import type { ScannedPage } from "../../lib/read/ocr/scanned-page.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { stateOfTable } from "./state-of.ts";
import { storyReader } from "./story.ts";
import { FakeQueue, World } from "./world.ts";

/** Pages of the made-up scan: the first has a text layer, the others are pictures. */
const PAGES = [
  "2020-01-01 filing.complaint Ivan Example",
  ...Array.from({ length: 12 }, (_, at) => `2020-02-${10 + at} court.hearing Ivan Example`),
];
const NUMBERS = PAGES.map((_, at) => at + 1);

let dynamo: EmbeddedDynamoDb;
let world: World;
let arrivals: FakeQueue<Arrival>;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  arrivals = new FakeQueue();
});

const scannedPage = (number: number): ScannedPage => ({
  number,
  width: 600,
  height: 800,
  state: "ocr",
  turn: 0,
  skew: 0,
  language: "en",
  quality: 1,
  lines: [],
});

/** Shows the text layer and what is known of the pictures, as the PDF reader does. */
async function readStory(...[bytes, fileName, signal, known]: Parameters<IngestDeps["reader"]["read"]>): Promise<SourceDocument> {
  const read = new Set([1, ...known.filter(({ state }) => state === "ocr").map(({ number }) => number)]);
  const failed = known.filter(({ state }) => state === "failed").map(({ number }) => number);
  const waiting = NUMBERS.filter((number) => !read.has(number) && !failed.includes(number));
  const text = PAGES.filter((_, at) => read.has(at + 1)).join("\n");
  const document = await storyReader.read(new TextEncoder().encode(text), fileName, signal, []);
  const status = waiting.length + failed.length > 0 ? "partial" : "complete";
  const coverage = { ...document.coverage, status, pagesTotal: PAGES.length, pagesWaiting: waiting, pagesFailed: failed } as const;
  expect(bytes.length).toBeGreaterThan(0);
  return { ...document, coverage };
}

const ingestDeps = (): IngestDeps => ({ ...world.ingestDeps(), reader: { ...storyReader, read: readStory } });

const readAll: ReadScans = async (_, numbers, { page }) => {
  for (const number of numbers) page(scannedPage(number));
};

function ocrDeps(readScans: ReadScans = readAll): OcrDeps {
  const { table, inbox, scanStore, now } = world;
  return { table, inbox, scanStore, arrivals, readScans, now, log: () => {} };
}

const delivery = (isLastTry = false) => ({ isLastTry, signal: new AbortController().signal });
const ingestAll = async () => {
  for (const body of world.inbox.notifications.splice(0)) await world.deliver(body, { deps: ingestDeps() });
  for (const arrival of arrivals.messages.splice(0)) await world.deliver(JSON.stringify(arrival), { deps: ingestDeps() });
};
const queued = (): ScanQueued[] => world.scans.messages.splice(0);
const theDocument = async () => {
  const [document] = (await stateOfTable(world.table)).documents;
  return { state: document?.state, code: document?.code, events: document?.quotes.length };
};
const reconcileNow = (letters: readonly ScanQueued[] = []) => {
  let left = letters.map((letter) => ({ body: JSON.stringify(letter), forget: async () => {} }));
  const scanDeadLetters = { receive: async () => left.splice(0) };
  left = [...left];
  const none = { receive: async () => [] };
  const rest = { outbox: world.alerts, exports: world.exports, continuations: new FakeQueue<never>(), hasTime: () => true };
  return reconcile({ ...ingestDeps(), ...rest, arrivals, deadLetters: none, scanDeadLetters }, { trigger: "start", from: null });
};

describe("a scan in the cloud", () => {
  it("is shown as far as its text layer goes, and whole once all batches are read", async () => {
    world.inbox.put("in/default/scan.pdf", "%PDF");
    await ingestAll();
    expect(await theDocument()).toMatchObject({ state: "partial", code: "OCR_PENDING", events: 1 });
    const batches = queued();
    expect(batches).toHaveLength(3);
    for (const scan of batches) await readBatch(ocrDeps(), delivery(), scan);
    expect(arrivals.messages).toHaveLength(1);
    await ingestAll();
    expect(await theDocument()).toMatchObject({ state: "done", code: null, events: PAGES.length });
    expect(queued()).toEqual([]);
  });

  it("joins once, whatever is delivered twice, late or in another order", async () => {
    world.inbox.put("in/default/scan.pdf", "%PDF");
    await ingestAll();
    const batches = queued();
    await Promise.all(
      [...batches].reverse().flatMap((scan) => [readBatch(ocrDeps(), delivery(), scan), readBatch(ocrDeps(), delivery(), scan)]),
    );
    for (const scan of batches) await readBatch(ocrDeps(), delivery(), scan);
    expect(arrivals.messages).toHaveLength(1);
    arrivals.messages.push(...arrivals.messages);
    await ingestAll();
    expect(await theDocument()).toMatchObject({ state: "done", events: PAGES.length });
  });

  it("is healed by reconcile where messages were lost, before or after the join", async () => {
    world.inbox.put("in/default/scan.pdf", "%PDF");
    await ingestAll();
    const lost = queued();
    for (const scan of lost.slice(1)) await readBatch(ocrDeps(), delivery(), scan);
    await reconcileNow();
    const again = queued();
    expect(again).toEqual(lost.slice(0, 1));
    for (const scan of again) await readBatch(ocrDeps(), delivery(), scan);
    arrivals.messages.length = 0;
    await reconcileNow();
    await ingestAll();
    expect(await theDocument()).toMatchObject({ state: "done", events: PAGES.length });
  });

  it("loses only the page that ends its reader", async () => {
    const readScans: ReadScans = async (_, numbers, { page }) => {
      for (const number of numbers) {
        if (number === 4) throw new DuelineError("READ_TOO_COMPLEX");
        page(scannedPage(number));
      }
    };
    world.inbox.put("in/default/scan.pdf", "%PDF");
    await ingestAll();
    for (const scan of queued()) await readBatch(ocrDeps(readScans), delivery(), scan);
    await ingestAll();
    expect(await theDocument()).toMatchObject({ state: "partial", events: PAGES.length - 1 });
  });

  it("loses nothing to a reader that breaks behind its last page", async () => {
    const readScans: ReadScans = async (...args) => {
      await readAll(...args);
      throw new DuelineError("READER_FAILED");
    };
    world.inbox.put("in/default/scan.pdf", "%PDF");
    await ingestAll();
    const batches = queued();
    for (const scan of batches) await readBatch(ocrDeps(readScans), delivery(), scan);
    for (const { tenant, documentId, batch } of batches)
      expect(await world.scanStore.read(tenant, documentId, batch)).not.toContainEqual(expect.objectContaining({ state: "failed" }));
    await ingestAll();
    expect(await theDocument()).toMatchObject({ state: "done", events: PAGES.length });
  });

  it("ends as partial where a batch is given up among the dead letters", async () => {
    world.inbox.put("in/default/scan.pdf", "%PDF");
    await ingestAll();
    const [first, ...others] = queued();
    for (const scan of others) await readBatch(ocrDeps(), delivery(), scan);
    await reconcileNow(first ? [first] : []);
    await ingestAll();
    const document = await theDocument();
    expect(document).toMatchObject({ state: "partial", events: PAGES.length - 5 });
    expect(document.code).not.toBe("OCR_PENDING");
  });

  it("keeps its predecessor current until it is read whole", async () => {
    const read = async (...args: Parameters<IngestDeps["reader"]["read"]>) =>
      new TextDecoder().decode(args[0]).startsWith("%PDF") ? readStory(...args) : storyReader.read(...args);
    const deps = () => ({ ...world.ingestDeps(), reader: { ...storyReader, read } });
    world.inbox.put("in/default/a.pdf", "2019-01-01 response.reply Ivan Example");
    world.inbox.put("in/default/a.pdf", "%PDF");
    for (const body of world.inbox.notifications.splice(0)) await world.deliver(body, { deps: deps() });
    const states = async () => (await stateOfTable(world.table)).documents.map(({ state }) => state).sort();
    expect(await states()).not.toContain("superseded");
    for (const scan of queued()) await readBatch(ocrDeps(), delivery(), scan);
    for (const arrival of arrivals.messages.splice(0)) await world.deliver(JSON.stringify(arrival), { deps: deps() });
    expect(await states()).toEqual(["done", "superseded"]);
  });
});
