import { setTimeout as sleep } from "node:timers/promises";
import { ListObjectVersionsCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it } from "vitest";
import { callApi } from "../../../cli/api-client.ts";
import { listDocuments } from "../../../cli/store-client.ts";
import { DocumentDetail, type DocumentSummary } from "../../../functions/api/schemas.ts";
import { StartedCloud } from "./started-cloud.ts";

const COUNT = 50;
const cloud = new StartedCloud();
afterAll(() => cloud.remove());

/** Fifty different documents of one pattern, so that each must give the same number of events. */
function documentText(index: number): string {
  const day = 1 + (index % 27);
  return `Case no. ${1000 + index}. On ${day} March 2013 Arman Testov filed a complaint with the Prosecutor General's Office of Kazakhstan. On ${day + 1} April 2013 the Prosecutor General's Office of Kazakhstan refused to open a criminal case.\n`;
}

async function put(index: number): Promise<boolean> {
  const { endpoints, region, credentials, outputs } = cloud.file;
  const client = new S3Client({ endpoint: endpoints.s3, region, credentials, maxAttempts: 1 });
  const object = { Bucket: outputs.InboxBucketName, Key: `in/default/дело ${index}.txt`, Body: documentText(index) };
  return client
    .send(new PutObjectCommand(object))
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.destroy());
}

/** Uploads from `pending` until `enough` are acknowledged; what is not acknowledged goes back, what is is never sent again. */
async function upload(pending: number[], enough: number, whenEnough: () => Promise<unknown>): Promise<void> {
  let acknowledged = 0;
  let reached: Promise<unknown> | null = null;
  const writer = async () => {
    for (let index = pending.shift(); index !== undefined; index = reached ? undefined : pending.shift()) {
      if (!(await put(index))) pending.push(index);
      else if (++acknowledged === enough) reached = whenEnough();
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  await reached;
}

async function settled(): Promise<DocumentSummary[]> {
  for (const end = Date.now() + 180_000; ; await sleep(500)) {
    const documents = await listDocuments(cloud.address).catch(() => []);
    const open = documents.filter(({ state }) => state === "received" || state === "reading");
    if (documents.length >= COUNT && open.length === 0) return documents;
    if (Date.now() > end) throw new Error(`${documents.length} documents, ${open.length} of them open:\n${cloud.output.slice(-3000)}`);
  }
}

describe("kill -9 of the cloud during an upload of 50 files", () => {
  it("loses nothing and reads nothing twice", async () => {
    const pending = Array.from({ length: COUNT }, (_, index) => index);
    await cloud.start();
    const whole = cloud.pid;
    await upload(pending, 15, () => cloud.kill("everything"));
    expect(await cloud.isGone(whole)).toBe(true);

    await cloud.start();
    const host = cloud.pid;
    await upload(pending, 15, () => cloud.kill("host"));
    expect(await cloud.isGone(host)).toBe(true);
    expect(pending.length).toBeGreaterThan(COUNT - 40);

    await cloud.start();
    await upload(pending, COUNT, async () => {});
    expect(pending).toEqual([]);

    const began = performance.now();
    const documents = await settled();
    console.info(`all read ${((performance.now() - began) / 1000).toFixed(1)} s after the last upload`);
    expect(documents).toHaveLength(COUNT);
    expect(new Set(documents.map(({ fileName }) => fileName)).size).toBe(COUNT);
    expect(documents.filter(({ state }) => state !== documents[0]?.state)).toEqual([]);
    expect(new Set(documents.map(({ eventCount }) => eventCount))).toEqual(new Set([documents[0]?.eventCount]));
    expect(documents[0]?.eventCount).toBeGreaterThan(0);
    for (const { id, eventCount } of documents) {
      const { events } = DocumentDetail.parse(
        await callApi(cloud.address, { method: "GET", path: `/documents/${id}`, query: { limit: "200" } }),
      );
      expect(new Set(events.map((event) => event.id)).size).toBe(eventCount);
    }
    const { endpoints, region, credentials, outputs } = cloud.file;
    const client = new S3Client({ endpoint: endpoints.s3, region, credentials });
    const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: outputs.InboxBucketName, Prefix: "in/" }));
    client.destroy();
    expect(new Set(Versions.map((version) => version.Key)).size).toBe(COUNT);
    expect(cloud.output).not.toMatch(/дело|Testov/);
    expect(await cloud.interrupt()).toBe(0);
    expect(await cloud.isGone(cloud.pid)).toBe(true);
  });
});
