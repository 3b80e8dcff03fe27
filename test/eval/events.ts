import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processIo } from "../../cli/io.ts";
import { extractFile } from "../../cli/source-files.ts";
import type { Event } from "../../lib/model/event.ts";
import { evalFolder } from "./corpus.ts";
import { type EvalRow, percent } from "./row.ts";

const SET = "gold-dev";

/** The measures of the given scorer that the table shows, each with the naive baseline and the target. */
const MEASURES = [
  { name: "eventF1", measure: "event F1", others: "baseline 9.8", target: "75" },
  { name: "strictF1", measure: "event strict F1", others: "baseline 9.8", target: "68" },
  { name: "detectedRecall", measure: "detected recall", others: "baseline 45", target: "92" },
  { name: "whenAccuracy", measure: "date right where detected", others: "baseline 68", target: "96" },
  { name: "whatGroupAccuracy", measure: "action group right where detected" },
  { name: "agencyF1", measure: "agencies F1", others: "baseline 0", target: "85" },
  { name: "caseAccuracy", measure: "case right", others: "baseline 0", target: "92" },
  { name: "quoteOverlap", measure: "quote overlap", others: "baseline 43", target: "75" },
];

async function extractSeeds(folder: string): Promise<{ events: Event[]; verbatim: number }> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const events: Event[] = [];
  let verbatim = 0;
  for (const name of files.sort()) {
    const { document, extraction } = await extractFile(join(folder, name), processIo());
    const text = [...document.text];
    verbatim += extraction.events.filter(({ quote, start, end }) => text.slice(start, end).join("") === quote).length;
    events.push(...extraction.events);
  }
  return { events, verbatim };
}

/** Runs the scorer that comes with the gold on our events. */
function scoreGold(events: readonly Event[]): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-eval-"));
  try {
    const system = join(folder, "events.jsonl");
    writeFileSync(system, events.map((event) => `${JSON.stringify(event)}\n`).join(""));
    const root = evalFolder();
    const args = [
      join(root, "tools/score.mjs"),
      "--gold",
      join(root, "gold/dev.jsonl"),
      "--docs",
      join(root, "seeds"),
      "--system",
      system,
      "--json",
    ];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })).all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Events, bodies and cases against the hand-made gold chronology. */
export async function eventRows(): Promise<EvalRow[]> {
  const needed = ["tools/score.mjs", "gold/dev.jsonl", "seeds"].map((name) => join(evalFolder(), name));
  if (!needed.every(existsSync)) return [{ set: SET, measure: "all", ours: "data absent" }];
  const { events, verbatim } = await extractSeeds(join(evalFolder(), "seeds"));
  const score = scoreGold(events);
  const rows = MEASURES.map(({ name, ...row }): EvalRow => ({ set: SET, ...row, ours: percent(score[name] ?? Number.NaN) }));
  return [...rows, { set: SET, measure: "quotes byte-equal to their place", ours: `${verbatim} of ${events.length}`, target: "all" }];
}
