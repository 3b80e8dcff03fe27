import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Entry } from "../../lib/model/chronology.ts";
import { Finding } from "../../lib/model/finding.ts";
import { startCloud } from "../../local/cloud.ts";
import type { RunningCloud } from "../../local/running-cloud.ts";
import { synthesize } from "../../local/synth.ts";
import { ROOT } from "../house/source-tree.ts";
import { dueline } from "./run.ts";

const home = mkdtempSync(join(tmpdir(), "dueline-cli-cloud-"));
const inbox = join(home, "inbox");
const NAME = "Orman Belesh";
const STORY =
  `On 3 March 2020 Mr. ${NAME} lodged a complaint with the Karaganda Regional Prosecutor's Office about the refusal. ` +
  "On 2 April 2020 the Prosecutor's Office answered the complaint.";

let cloud: RunningCloud;
/** In a folder in which `.dueline/cloud.json` tells of a running cloud, as after `npm start`. */
const inHome = (...args: string[]) => dueline(args, { cwd: home });
const rowsOf = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  mkdirSync(join(inbox, "folder"), { recursive: true });
  writeFileSync(join(inbox, "story with spaces + ünï 😀.txt"), STORY);
  writeFileSync(join(inbox, "folder", "empty.pdf"), "");
  const assemblyDir = await synthesize({ outDir: join(ROOT, ".dueline", "assembly") });
  cloud = await startCloud({ dataDir: join(home, ".dueline"), assemblyDir });
});

afterAll(async () => {
  await cloud.stop();
  rmSync(home, { recursive: true, force: true });
});

describe("the command line against a running cloud", () => {
  it("ingests a folder, follows every file to its end, and exits 1 for the bad one", async () => {
    const { code, stdout, stderr } = await inHome("ingest", "inbox");
    const rows = rowsOf(stdout) as { file: string; state: string; code: string | null; events: number }[];
    expect(code).toBe(1);
    expect(rows.map(({ state, code: reason }) => [state, reason]).sort()).toEqual([
      ["done", null],
      ["failed", "EMPTY_FILE"],
    ]);
    expect(stderr).toMatch(/empty\.pdf: EMPTY_FILE: /);
  });

  it("ingests the same bytes again under another name without a second document", async () => {
    const copy = join(home, "copy.txt");
    writeFileSync(copy, STORY);
    const { code, stdout } = await inHome("ingest", copy);
    const { stdout: timeline } = await inHome("timeline");
    expect(code).toBe(0);
    expect(rowsOf(stdout)).toMatchObject([{ state: "done" }]);
    expect(rowsOf(timeline)).toHaveLength(2);
  });

  it("prints the timeline of a case by its name, in order, and 4 for a case that there is not", async () => {
    const [{ code, stdout }, table, missing] = await Promise.all([
      inHome("timeline", "--case", NAME.toUpperCase()),
      inHome("timeline", "--format", "table"),
      inHome("timeline", "--case", "nobody"),
    ]);
    expect(code).toBe(0);
    expect(rowsOf(stdout).map((row) => Entry.parse(row).date)).toEqual(["2020-03-03", "2020-04-02"]);
    expect(table.stdout).toMatch(new RegExp(`^${NAME} \\(case_`, "m"));
    expect(missing).toMatchObject({ code: 4, stdout: "" });
  });

  it("prints findings, all or of one status, and refuses a status that there is not", async () => {
    const [all, met, wrong] = await Promise.all([
      inHome("deadlines", "--as-of", "2020-12-01"),
      inHome("deadlines", "--status", "met", "--as-of", "2020-12-01"),
      inHome("deadlines", "--status", "late"),
    ]);
    const findings = rowsOf(all.stdout).map((row) => Finding.parse(row));
    expect(findings.length).toBeGreaterThan(0);
    expect(rowsOf(met.stdout)).toHaveLength(findings.filter(({ status }) => status === "met").length);
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
  });

  it("fires the sweep for a day", async () => {
    expect(await inHome("schedule", "fire", "sweep", "--as-of", "2026-03-01")).toEqual({
      code: 0,
      stdout: "",
      stderr: "fired sweep as of 2026-03-01\n",
    });
  });

  it("exits 3 with wrong credentials", async () => {
    const env = {
      DUELINE_API_URL: cloud.endpoints.api,
      AWS_ACCESS_KEY_ID: cloud.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: "wrong",
      AWS_REGION: cloud.region,
    };
    const { code, stderr } = await dueline(["timeline"], { cwd: tmpdir(), env });
    expect(code).toBe(3);
    expect(stderr).toMatch(/CLOUD_REFUSED/);
  });
});
