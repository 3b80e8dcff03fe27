import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedDynamoDb } from "../functions/embedded-table.ts";
import { fillObligations, SWEPT } from "../functions/many-obligations.ts";
import { measuredSweep } from "../functions/measured-sweep.ts";
import { type BenchRow, thousands } from "./cpu.ts";

/** A fifth of what the heavy test sweeps, which fills its table for minutes. */
const [DUE, LATER] = [400, 3_200];

/** Seconds that a sweep takes on the embedded store, from the index of due dates to alerts in the outbox. */
export async function sweepRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-sweep-"));
  const dynamo = await startEmbeddedDynamoDb(join(folder, "table.sqlite"));
  try {
    const table = await dynamo.newTable();
    const obligations = await fillObligations(table, { due: DUE, later: LATER });
    const { endpoint } = dynamo;
    const { seconds, cpuSeconds, megabytes } = await measuredSweep({ endpoint, name: table.name, asOf: SWEPT, heapMegabytes: 160 });
    const measure = `sweep, ${thousands(DUE)} of ${thousands(obligations)} obligations due`;
    const note = `${cpuSeconds.toFixed(1)} CPU s, ${megabytes.before} to ${megabytes.most} MB`;
    return [{ measure, value: `${seconds.toFixed(1)} s`, note }];
  } finally {
    await dynamo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
