import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, it } from "vitest";
import { startS3 } from "../../../local/s3/s3-server.ts";

const OPTIONS = { region: "eu-central-1", credentials: { accessKeyId: "KEY", secretAccessKey: "SECRET" } };
const SERVER = fileURLToPath(new URL("../../../local/s3/s3-server.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dueline-s3-"));
let child: ChildProcess | null = null;

afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** The server in a process of its own, so that it can be killed. */
function spawnServer(): Promise<string> {
  const options = JSON.stringify({ folder, ...OPTIONS });
  const script = `const { startS3 } = await import(${JSON.stringify(SERVER)});
    const s3 = await startS3({ ...${options}, send: async () => {}, log: () => {} });
    console.log(s3.endpoint);`;
  child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve) => child?.stdout?.once("data", (data) => resolve(String(data).trim())));
}

const clientOf = (endpoint: string) => new S3Client({ ...OPTIONS, endpoint, forcePathStyle: true, maxAttempts: 1 });

describe("S3 after kill -9", () => {
  it("has every object that it had acknowledged, whole, and nothing else on disk", { timeout: 30_000 }, async () => {
    const client = clientOf(await spawnServer());
    await client.send(new CreateBucketCommand({ Bucket: "survivor" }));
    const acknowledged = new Set<string>();
    const upload = async (writer: number) => {
      for (let count = 0; ; count++) {
        const Key = `${writer}/${count}`;
        await client.send(new PutObjectCommand({ Bucket: "survivor", Key, Body: Key.padEnd(200_000, ".") }));
        acknowledged.add(Key);
        if (acknowledged.size === 60) child?.kill("SIGKILL");
      }
    };
    await Promise.allSettled([1, 2, 3, 4].map(upload));
    client.destroy();

    const s3 = await startS3({ folder, ...OPTIONS, send: async () => {}, log: () => {} });
    const again = clientOf(s3.endpoint);
    const { Contents = [] } = await again.send(new ListObjectsV2Command({ Bucket: "survivor" }));
    const keys = new Set(Contents.map((one) => one.Key));
    for (const key of acknowledged) expect(keys).toContain(key);
    for (const Key of keys) {
      const { Body } = await again.send(new GetObjectCommand({ Bucket: "survivor", Key }));
      expect(await Body?.transformToString()).toBe(Key?.padEnd(200_000, "."));
    }
    const blobs = readdirSync(join(folder, "blobs"), { recursive: true }).filter((name) => String(name).length > 2);
    expect([blobs.length, readdirSync(join(folder, "incoming"))]).toEqual([keys.size, []]);
    await s3.stop();
  });

  it("does not hold bodies in memory", { timeout: 30_000 }, async () => {
    const s3 = await startS3({ folder, ...OPTIONS, send: async () => {}, log: () => {} });
    const client = clientOf(s3.endpoint);
    await client.send(new CreateBucketCommand({ Bucket: "large" }));
    const size = 150_000_000;
    async function* bytes() {
      for (let sent = 0; sent < size; sent += 1_000_000) yield Buffer.alloc(1_000_000, sent % 251);
    }
    const { Readable } = await import("node:stream");
    const before = process.memoryUsage().rss;
    const put = new PutObjectCommand({ Bucket: "large", Key: "large", Body: Readable.from(bytes()), ContentLength: size });
    await client.send(put);
    const grown = process.memoryUsage().rss - before;
    expect((await client.send(new HeadObjectCommand({ Bucket: "large", Key: "large" }))).ContentLength).toBe(size);
    expect(grown).toBeLessThan(100_000_000);
    client.destroy();
    await s3.stop();
  });
});
