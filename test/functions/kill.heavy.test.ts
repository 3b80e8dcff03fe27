import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it } from "vitest";
import { callApi } from "../../cli/api-client.ts";
import { CaseChronology, CaseList, DocumentDetail, DocumentList } from "../../functions/api/schemas.ts";
import type { RunningCloud } from "../../local/cloud.ts";
import { synthesize } from "../../local/synth.ts";
import { ASSEMBLIES } from "./running-cloud.ts";

const COUNT = 50;
const SCRIPT = fileURLToPath(new URL("./cloud-process.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dueline-kill-"));
const dataDir = join(folder, "data");
let child: ChildProcess;

async function start(assemblyDir: string): Promise<void> {
  child = spawn(process.execPath, [SCRIPT, dataDir, assemblyDir], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((up, reject) => {
    child.stdout?.once("data", up);
    child.once("exit", () => reject(new Error("the cloud ended")));
  });
}

async function kill(): Promise<void> {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await ended;
}
afterAll(async () => {
  child.kill("SIGKILL");
  await sleep(500);
  rmSync(folder, { recursive: true, force: true });
});

const cloud = (): RunningCloud => JSON.parse(readFileSync(join(dataDir, "cloud.json"), "utf8"));

const story = (at: number): string => {
  const day = (at % 27) + 1;
  return [
    `Report number ${at}.`,
    `On ${day} May 2019 a complaint of ill-treatment was filed with the Prosecutor General's Office of Kazakhstan.`,
    `On ${day} June 2019 the Prosecutor General's Office of Kazakhstan refused to open a criminal investigation.\n`,
  ].join("\n\n");
};

/** Uploads until the cloud is gone; answers which uploads were confirmed. */
async function upload(from: number): Promise<number> {
  const { credentials, region, endpoints, outputs } = cloud();
  const s3 = new S3Client({ credentials, region, endpoint: endpoints.s3, forcePathStyle: true, maxAttempts: 1 });
  let at = from;
  try {
    for (; at < COUNT; at++) {
      await s3.send(new PutObjectCommand({ Bucket: outputs.InboxBucketName, Key: `in/default/${at}.txt`, Body: story(at) }));
    }
  } catch {
    return at;
  } finally {
    s3.destroy();
  }
  return at;
}

const call = async <T>(path: string, schema: { parse(value: unknown): T }, query: Record<string, string> = {}): Promise<T> => {
  const { credentials, region, endpoints } = cloud();
  return schema.parse(await callApi({ credentials, region, apiUrl: endpoints.api }, { method: "GET", path, query }));
};

async function settled() {
  for (let attempt = 0; attempt < 600; attempt++) {
    const { documents } = await call("/documents", DocumentList, { limit: "200" });
    const { cases } = await call("/cases", CaseList, { limit: "200" });
    const isRead = documents.length >= COUNT && documents.every(({ state }) => state !== "received" && state !== "reading");
    if (isRead && cases.length >= COUNT && cases.every(({ upToDate }) => upToDate)) return { documents, cases };
    await sleep(200);
  }
  throw new Error("not everything was read");
}

describe("kill -9 of the whole cloud", () => {
  it("again and again during an upload of 50 files ends with all 50 read once", async () => {
    const assemblyDir = await synthesize({ outDir: ASSEMBLIES });
    let uploaded = 0;
    for (const milliseconds of [400, 900, 1500, 2500]) {
      await start(assemblyDir);
      const uploading = upload(uploaded);
      await sleep(milliseconds);
      await kill();
      uploaded = await uploading;
    }
    await start(assemblyDir);
    expect(await upload(uploaded)).toBe(COUNT);

    const { documents, cases } = await settled();
    expect(documents).toHaveLength(COUNT);
    expect(new Set(documents.map(({ fileName }) => fileName)).size).toBe(COUNT);
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(["done"]));
    const details = await Promise.all(documents.map(({ id }) => call(`/documents/${id}`, DocumentDetail)));
    for (const { events, eventCount } of details) expect(events).toHaveLength(eventCount);
    const [first] = details;
    for (const { eventCount } of details) expect(eventCount).toBe(first?.eventCount);
    expect(cases).toHaveLength(COUNT);
    const chronologies = await Promise.all(cases.map(({ id }) => call(`/cases/${id}/chronology`, CaseChronology)));
    for (const { chronology } of chronologies) expect(chronology.entries).toHaveLength(first?.eventCount ?? 0);
  });
});
