import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchRow, thousands } from "./cpu.ts";

const RUNS = 7;
/** The launcher's options for commands. */
const SHORT_RUN: string[] = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "bin", "short-run.json"), "utf8"));
const SCRIPT = join(import.meta.dirname, "first-pass.ts");

function firstPass(path: string, options: readonly string[]): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...options, SCRIPT, path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`first-pass ended with ${status}: ${stderr}`);
  const { characters, seconds } = JSON.parse(stdout) as { characters: number; seconds: number };
  return characters / seconds;
}

function row(measure: string, path: string, options: readonly string[]): BenchRow {
  const speeds = Array.from({ length: RUNS }, () => firstPass(path, options)).sort((a, b) => b - a);
  const note = `reading too, all threads; best of ${RUNS}, median ${thousands(speeds[(RUNS - 1) / 2] as number)}`;
  return { measure, value: `${thousands(speeds[0] as number)} characters per CPU s`, note };
}

/** The first pass of a fresh process, where everything is compiled and built for the first time. */
export function coldRows(path: string): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-"));
  try {
    const tenTimes = join(folder, "ten.txt");
    writeFileSync(tenTimes, Array.from({ length: 10 }, () => readFileSync(path, "utf8")).join("\n\n"));
    return [
      row("first pass, as a command runs", path, SHORT_RUN),
      row("first pass, as a library", path, []),
      row("first pass of ten times the text, as a command runs", tenTimes, SHORT_RUN),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
