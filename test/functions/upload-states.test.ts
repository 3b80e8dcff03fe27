import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { UploadState, UploadTicket } from "../../functions/api/schemas.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import { asAdmin } from "./callers.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { SECRET, World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
let app: Hono;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  world = new World(await dynamo.newTable());
  let count = 0;
  const outside = {
    table: world.table,
    secretOf: rememberedSecrets(world.table, () => SECRET),
    signPut: async (key: string) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 900 }),
    now: world.now,
    newId: () => `upload-${++count}`,
    newSecret: () => String(++count).padStart(64, "0"),
  };
  app = createApp({ ...({} as Parameters<typeof createApp>[0]), ...outside }, asAdmin);
});
afterAll(() => dynamo.stop());

const ticketFor = async (fileName: string): Promise<string> => {
  const body = JSON.stringify({ fileName, size: 100 });
  const response = await app.request("/uploads", { method: "POST", body, headers: { "content-type": "application/json" } });
  return UploadTicket.parse(await response.json()).key;
};
const stateOf = async (key: string) => UploadState.parse(await (await app.request(`/uploads/${key.split("/").at(-1)}`)).json());

describe("what became of an upload", () => {
  it("is nothing before its bytes have come, then the document, and a copy is told as one", async () => {
    const first = await ticketFor("first.txt");
    expect(await stateOf(first)).toEqual({ document: null, isCopy: false });
    world.inbox.put(first, "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    const { document } = await stateOf(first);
    expect(document).toMatchObject({ fileName: "first.txt", state: "done", eventCount: 1 });
    const second = await ticketFor("second.txt");
    world.inbox.put(second, "2020-01-05 filing.complaint Ivan Example");
    await world.deliverAll();
    expect(await stateOf(second)).toMatchObject({ document: { id: document?.id }, isCopy: true });
  });

  it.each(["upload-none", "a%2Fb", "..%2Fx"])("%s is nobody's upload", async (id) =>
    expect((await app.request(`/uploads/${id}`)).status).toBe(404),
  );
});
