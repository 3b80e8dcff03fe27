import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { percentInterval } from "./bootstrap.ts";
import { evalFolder } from "./corpus.ts";
import type { GoldCorpus } from "./gold.ts";
import { type EvalRow, percent } from "./row.ts";
import { pairEvents } from "./score-events.ts";
import { addUp, EVENT_MEASURES, type Tally, tallyBlocks } from "./tally-events.ts";

type MeasureName = keyof typeof EVENT_MEASURES;

/** What the table shows, each with the naive baseline on the dev half of the gold and the target. */
const ROWS: readonly { name: MeasureName; measure: string; others?: string; target?: string }[] = [
  { name: "eventF1", measure: "event F1", others: "baseline 9.8", target: "75" },
  { name: "strictF1", measure: "event strict F1", others: "baseline 9.8", target: "68" },
  { name: "detectedRecall", measure: "detected recall", others: "baseline 45", target: "92" },
  { name: "whenAccuracy", measure: "date right where detected", others: "baseline 68", target: "96" },
  { name: "whatGroupAccuracy", measure: "action group right where detected" },
  { name: "agencyF1", measure: "agencies F1", others: "baseline 0", target: "85" },
  { name: "caseAccuracy", measure: "case right", others: "baseline 0", target: "92" },
  { name: "quoteOverlap", measure: "quote overlap", others: "baseline 43", target: "75" },
];

/** What the scorer that comes with the gold says of the same events. */
function givenScore(corpus: GoldCorpus): Record<string, number> | null {
  const root = evalFolder();
  const scorer = join(root, "tools", "score.mjs");
  if (!existsSync(scorer)) return null;
  const folder = mkdtempSync(join(tmpdir(), "dueline-eval-"));
  try {
    for (const [name, text] of corpus.texts) writeFileSync(join(folder, name), text);
    const file = (name: string, lines: readonly unknown[]) => {
      writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      return join(folder, name);
    };
    const args = ["--gold", file("gold.jsonl", corpus.gold), "--docs", folder, "--system", file("events.jsonl", corpus.events), "--json"];
    return JSON.parse(execFileSync(process.execPath, [scorer, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })).all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Both scorers must say the same, or the intervals and the table below would be of something else. */
function agreementRow(corpus: GoldCorpus, all: Tally): EvalRow[] {
  const given = givenScore(corpus);
  if (!given) return [];
  const apart = ROWS.filter(({ name }) => Math.abs(EVENT_MEASURES[name](all) - (given[name] ?? Number.NaN)) > 1e-9 || !(name in given));
  const ours = apart.length === 0 ? "yes" : `NO: ${apart.map(({ name }) => name).join(", ")}`;
  return [{ set: corpus.set, measure: "both scorers agree", ours, target: "yes" }];
}

/** Events, bodies and cases of one corpus against its gold chronology, the same measures whoever wrote it. */
export function eventRows(corpus: GoldCorpus): EvalRow[] {
  const { set, events, verbatim } = corpus;
  const blocks = tallyBlocks(pairEvents(corpus));
  const all = addUp(blocks);
  const rows = ROWS.map(({ name, others, ...row }): EvalRow => {
    const measure = EVENT_MEASURES[name];
    const interval = percentInterval(blocks, (drawn) => measure(addUp(drawn)));
    return { set, ...row, ours: percent(measure(all)), interval, ...(set === "gold-dev" && others ? { others } : {}) };
  });
  const quotes = { set, measure: "quotes byte-equal to their place", ours: `${verbatim} of ${events.length}`, target: "all" };
  const strayed = { set, measure: "given to somebody else's case", ours: `${all.strayed} of ${all.detected}`, target: "0" };
  return [...rows, strayed, quotes, ...agreementRow(corpus, all)];
}
