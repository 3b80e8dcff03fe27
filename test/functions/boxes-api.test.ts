import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { Boxes } from "../../functions/api/resources/boxes.ts";
import { DocumentDetail, DocumentList, Problem } from "../../functions/api/schemas.ts";
import { readResources } from "../../functions/shared/read-resources.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { readDocument } from "../../lib/read/index.ts";
import { pdfOf } from "../read/reading.ts";
import { asAdmin } from "./callers.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { World } from "./world.ts";

const FIRST = "Nobody has answered so far.";
const SECOND = "On 3 May 2021 Mr. Ivan Example complained to the prosecutor.";

let dynamo: EmbeddedDynamoDb;
let world: World;
let app: Hono;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  world = new World(await dynamo.newTable());
  app = createApp({ ...({} as Parameters<typeof createApp>[0]), table: world.table, texts: world.texts, prints: world.prints }, asAdmin);
  const read = (bytes: Uint8Array, fileName: string) => readDocument(bytes, { fileName, resources: readResources() });
  const deps = { ...world.ingestDeps(), reader: { read, extract: extractDocument } };
  world.inbox.put("in/default/a.pdf", await pdfOf([FIRST, SECOND]));
  world.inbox.put("in/default/b.txt", SECOND);
  for (const body of world.inbox.notifications.splice(0)) await world.deliver(body, { deps });
});
afterAll(() => dynamo.stop());

const idOf = async (fileName: string): Promise<string> => {
  const { documents } = DocumentList.parse(await (await app.request("/documents")).json());
  return documents.find((one) => one.fileName === fileName)?.id ?? "";
};
const ask = async (fileName: string, query: string) => app.request(`/documents/${await idOf(fileName)}/boxes?${query}`);

describe("where a quote is printed", () => {
  it("is told with the size of its page, in the offsets that the event carries", async () => {
    const { events } = DocumentDetail.parse(await (await app.request(`/documents/${await idOf("a.pdf")}`)).json());
    const event = events[0];
    const { boxes, pages } = Boxes.parse(await (await ask("a.pdf", `from=${event?.timex?.start}&to=${event?.timex?.end}`)).json());
    expect(event?.timex?.text).toContain("3 May 2021");
    expect(pages).toEqual([{ number: 2, width: 612, height: 792 }]);
    expect(boxes).toHaveLength(1);
    expect(boxes[0]).toMatchObject({ page: 2 });
    expect(boxes[0]?.x).toBeGreaterThanOrEqual(72);
    expect(boxes[0]?.w).toBeLessThan(100);
  });

  it("is told of no format without pages", async () => {
    expect(Boxes.parse(await (await ask("b.txt", "from=0&to=5")).json())).toEqual({ boxes: [], pages: [] });
  });

  it.each(["from=0", "from=5&to=5", "from=0&to=30000", "from=-1&to=4"])("is asked with a beginning and an end: %s", async (query) => {
    const response = await ask("a.pdf", query);
    expect([response.status, Problem.parse(await response.json()).code]).toEqual([400, "BAD_INPUT"]);
  });

  it("is asked of documents that there are", async () => {
    expect((await app.request("/documents/doc_none/boxes?from=0&to=5")).status).toBe(404);
  });
});
