import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchRow, thousands } from "./cpu.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const RUNS = 5;

/** About a page: 1,900 characters. */
const ONE_PAGE = Array.from(
  { length: 10 },
  (_, at) =>
    `On ${at + 1} March 2014 Mr. Orman Belesh filed a complaint with the Regional Prosecutor's Office, which on ${at + 11} April 2014 refused to open a criminal case.`,
).join("\n\n");

function secondsOf(command: string, args: readonly string[]): number {
  const begun = performance.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: "ignore", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
  return (performance.now() - begun) / 1000;
}

/** Wall seconds of `extract` of one page, through npm and without it; the first run fills the compile cache. */
export function startUpRows(): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-"));
  try {
    const page = join(folder, "page.txt");
    writeFileSync(page, ONE_PAGE);
    const throughNpm = ["npm", "run", "-s", "dueline", "--", "extract", page];
    const direct = [process.execPath, join(ROOT, "bin", "dueline.mjs"), "extract", page];
    return [throughNpm, direct].map(([command = "", ...args]) => {
      secondsOf(command, args);
      const seconds = Array.from({ length: RUNS }, () => secondsOf(command, args)).sort((a, b) => a - b);
      const measure = `extract of one page, ${command === "npm" ? "npm run" : "launcher alone"}`;
      return { measure, value: `${seconds[0]?.toFixed(2)} s`, note: `wall, best of ${RUNS}; median ${seconds[2]?.toFixed(2)} s` };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peak resident memory of a whole `extract` of one file, in a process of its own. */
export function memoryRow(path: string): BenchRow {
  const script = join(import.meta.dirname, "peak-memory.ts");
  const { stderr, status } = spawnSync(process.execPath, [script, "extract", path], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`peak-memory ended with ${status}`);
  const kilobytes = Number(stderr.trim().split("\n").at(-1));
  return { measure: "peak memory of extract, long document", value: `${thousands(kilobytes / 1024)} MB` };
}
