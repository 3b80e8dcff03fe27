import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Finding } from "../../lib/model/finding.ts";
import { startCloud } from "../../local/cloud.ts";
import { bringLaw } from "../../local/own-law.ts";
import type { RunningCloud } from "../../local/running-cloud.ts";
import { synthesize } from "../../local/synth.ts";
import { dueline } from "../cli/run.ts";
import { ROOT } from "../house/source-tree.ts";
import { OWN_PACK, OWN_ROWS } from "../law/own-pack.ts";

const home = mkdtempSync(join(tmpdir(), "dueline-own-law-"));
const packs = join(home, "packs");
const STORY =
  "On 1 April 2024 Orman Belesh appealed to the Balqyn City Prosecutor's Office against the refusal of the city police to open a criminal case. " +
  "On 13 May 2024 Orman Belesh sent a request to the Ministry of Internal Affairs of Kazakhstan.";
const PATIENCE = 60_000;

let cloud: RunningCloud;
const said: string[] = [];
const bring = () => bringLaw(cloud, packs, (line) => void said.push(line));
const inHome = (...args: string[]) => dueline(args, { cwd: home });

/** Due dates by obligation, as the store has them. */
async function dues(): Promise<Record<string, string | null>> {
  const { stdout } = await inHome("deadlines");
  const findings = stdout.split("\n").flatMap((line) => (line === "" ? [] : [Finding.parse(JSON.parse(line))]));
  return Object.fromEntries(findings.map(({ obligationId, due }) => [obligationId, due.latest]));
}

async function until(holds: (found: Record<string, string | null>) => boolean): Promise<Record<string, string | null>> {
  let found = await dues();
  for (let waited = 0; waited < PATIENCE && !holds(found); waited += 500) {
    await sleep(500);
    found = await dues();
  }
  return found;
}

beforeAll(async () => {
  mkdirSync(packs);
  writeFileSync(join(home, "story.txt"), STORY);
  const assemblyDir = await synthesize({ outDir: join(ROOT, ".dueline", "assembly") });
  cloud = await startCloud({ dataDir: join(home, ".dueline"), assemblyDir });
});

afterAll(async () => {
  await cloud.stop();
  rmSync(home, { recursive: true, force: true });
});

describe("a folder of one's own law in a running cloud", () => {
  it("is judged by after the next sweep, case by case, and gone when it is taken away", async () => {
    await inHome("ingest", "story.txt");
    const before = await until((found) => "KZ-CPC-105-GEN" in found);
    expect([before["KZ-CPC-105-GEN"], before["XX-VISIT-5"]]).toEqual(["2024-04-08", undefined]);

    writeFileSync(join(packs, "visits.yaml"), OWN_PACK);
    writeFileSync(join(packs, "rows.yaml"), OWN_ROWS);
    writeFileSync(join(packs, "broken.json"), "{");
    await bring();
    expect(said).toEqual([expect.stringMatching(/^broken\.json: BAD_RULE_PACK: /)]);
    await inHome("schedule", "fire", "sweep");
    const after = await until((found) => "XX-VISIT-5" in found && found["KZ-CPC-105-GEN"] !== "2024-04-08");
    expect([after["KZ-CPC-105-GEN"], after["XX-VISIT-5"]]).toEqual(["2024-04-09", "2024-05-20"]);

    rmSync(packs, { recursive: true });
    mkdirSync(packs);
    await bring();
    await inHome("schedule", "fire", "sweep");
    const again = await until((found) => !("XX-VISIT-5" in found));
    expect(again["KZ-CPC-105-GEN"]).toBe("2024-04-08");
  });
});
