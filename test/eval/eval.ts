import { existsSync } from "node:fs";
import { renderTable } from "../../cli/table.ts";
import { evalFolder } from "./corpus.ts";
import { CUE_TITLES, cueCells, cueRecords, worstCues } from "./cues.ts";
import { dateRows } from "./dates.ts";
import { eventRows } from "./events.ts";
import { devCorpus, ownCases } from "./gold.ts";
import { judgeAll } from "./judged.ts";
import { mergeRows } from "./merges.ts";
import { readingRows } from "./reading.ts";
import { RELIABILITY_TITLES, reliabilityCells } from "./reliability.ts";
import type { EvalRow } from "./row.ts";
import { scanRows } from "./scans.ts";
import { seedAsPdfRows } from "./seed-as-pdf.ts";

const COLUMNS = ["SET", "MEASURE", "OURS", "95 %", "OTHERS", "TARGET"];

function print(heading: string, titles: readonly string[], cells: readonly (readonly string[])[]): void {
  const columns = titles.map((title) => ({ title }));
  process.stdout.write(`${heading}\n${renderTable(columns, cells)}\n\n`);
}

if (!existsSync(evalFolder()))
  process.stdout.write(
    `Only our own texts are scored: there is no ${evalFolder()}. Set DUELINE_EVAL_DIR to the folder with the corpora.\n\n`,
  );

const dev = await devCorpus();
const own = [await ownCases("own-cases"), await ownCases("own-cases-2")];
const cellsOf = (rows: readonly EvalRow[]): string[][] =>
  rows.map(({ set, measure, ours, interval, others, target }) => [set, measure, ours, interval ?? "", others ?? "", target ?? ""]);
const rows = [
  ...dateRows(),
  ...(dev ? eventRows(dev) : [{ set: "gold-dev", measure: "all", ours: "data absent" }]),
  ...own.flatMap(eventRows),
  ...mergeRows(),
];
print("Dates and events", COLUMNS, cellsOf(rows));
print("Reading", COLUMNS, cellsOf([...(await readingRows()), ...(await scanRows()), ...(dev ? await seedAsPdfRows(dev) : [])]));

const judged = judgeAll(dev ? [dev, ...own] : own);
print("Confidence: events that are right, act and date", RELIABILITY_TITLES, reliabilityCells(judged));

const records = cueRecords(judged);
if (process.argv.includes("--cues")) print("Cues over all corpora", CUE_TITLES, cueCells(records));
else print(`${records.length} cues fire; the ten least often right (--cues shows all)`, CUE_TITLES, cueCells(worstCues(records)));
