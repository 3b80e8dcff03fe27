import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { listCases } from "../../cli/store-client.ts";
import { startCloud } from "../../local/cloud.ts";
import type { BenchRow } from "./cpu.ts";

const RUNS = 5;
const PATIENCE_MS = 60_000;
const POLL_MS = 20;

const story = (name: string): string =>
  `On 3 March 2014 Mr. ${name} Belesh filed a complaint with the Regional Prosecutor's Office. On 14 March 2014 it refused to open a criminal case.`;

const NAMES = ["Alan", "Boris", "Cyril", "David", "Emil", "Felix"];

/** Seconds from the PUT of a new text to its lines in the merged, checked case, as the API shows them; the first run starts the functions. */
export async function latencyRows(assemblyDir: string): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "dueline-bench-"));
  const begun = performance.now();
  const cloud = await startCloud({ dataDir, assemblyDir });
  const up = (performance.now() - begun) / 1000;
  const address = { apiUrl: cloud.endpoints.api, region: cloud.region, credentials: cloud.credentials };
  const s3 = new S3Client({ endpoint: cloud.endpoints.s3, region: cloud.region, credentials: cloud.credentials });
  const secondsToTimeline = async (name: string): Promise<number> => {
    const put = performance.now();
    await s3.send(new PutObjectCommand({ Bucket: cloud.outputs.InboxBucketName, Key: `in/default/${name}.txt`, Body: story(name) }));
    while (performance.now() - put < PATIENCE_MS) {
      const cases = await listCases(address);
      if (cases.some((one) => one.name.includes(name) && one.upToDate)) return (performance.now() - put) / 1000;
      await sleep(POLL_MS);
    }
    throw new Error(`no timeline after ${PATIENCE_MS / 1000} s`);
  };
  try {
    const seconds: number[] = [];
    for (const name of NAMES) seconds.push(await secondsToTimeline(name));
    const [first = 0, ...warm] = seconds;
    const best = warm.sort((a, b) => a - b);
    return [
      { measure: "embedded cloud up", value: `${up.toFixed(2)} s`, note: "from a synthesized template" },
      { measure: "upload to timeline, first", value: `${first.toFixed(2)} s`, note: "functions start" },
      { measure: "upload to timeline, warm", value: `${best[Math.floor(best.length / 2)]?.toFixed(2)} s`, note: `median of ${RUNS}` },
    ];
  } finally {
    s3.destroy();
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
