import { afterAll, beforeAll, expect, it } from "vitest";
import type { ReconcileDeps } from "../../functions/reconcile/deps.ts";
import { reconcile } from "../../functions/reconcile/reconcile.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import type { Arrival } from "../../functions/shared/messages.ts";
import { type DocumentRecord, documentKind } from "../../functions/shared/store/document-record.ts";
import { readRecord } from "../../functions/shared/store/record.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { FakeQueue, World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());

it("has a document read anew once, however often that is asked, and leaves what was withdrawn alone", async () => {
  const world = new World(await dynamo.newTable());
  world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example");
  world.inbox.put("in/default/gone.txt", "2020-01-07 filing.complaint Olga Former");
  await world.deliverAll();
  world.inbox.remove("in/default/gone.txt");
  await world.deliverAll();
  const documentIds = (await allItems(world.table)).flatMap((item) =>
    item.sk === "META" && item.fileName ? [String(item.documentId)] : [],
  );
  const readAll = (): Promise<(DocumentRecord | null)[]> =>
    Promise.all(documentIds.map((id) => readRecord(world.table, documentKind, KEYS.document("default", id))));
  const before = new Map((await readAll()).map((record) => [record?.documentId, record?.generation]));

  const arrivals = new FakeQueue<Arrival>();
  const deps = { table: world.table, arrivals, now: world.now, log: () => {} } as unknown as ReconcileDeps;
  const ask = () =>
    reconcile(deps, { trigger: "command", from: null, reread: { tenant: "default", documentIds: [...documentIds, "doc_none"] } });
  await ask();
  await ask();
  expect(arrivals.messages).toMatchObject([{ key: "in/default/a.txt" }]);
  for (const arrival of arrivals.messages) await world.deliver(JSON.stringify(arrival));

  for (const record of await readAll()) {
    const isReread = record?.standing === "current";
    expect(record?.generation).toBe((before.get(record?.documentId) ?? 0) + (isReread ? 1 : 0));
    expect(record?.progress).toBe("done");
  }
});
