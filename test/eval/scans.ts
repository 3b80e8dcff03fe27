import { errorRate, goldOf, readScan } from "../read/ocr/error-rate.ts";
import type { EvalRow } from "./row.ts";

const LANGUAGES = ["en", "ru", "kk"] as const;
const SCANNERS = [
  { name: "clean", measure: "200 dpi", target: "0.30" },
  { name: "hard", measure: "150 dpi, askew, blurred", target: "1.00" },
] as const;

const MICROSECONDS = 1e6;

async function scanRow(language: string, { name, measure, target }: (typeof SCANNERS)[number]): Promise<EvalRow[]> {
  const before = process.cpuUsage();
  const { text } = await readScan(`${language}-${name}`);
  const { user, system } = process.cpuUsage(before);
  const wrong = 100 * errorRate(goldOf(language), text);
  return [
    { set: "scans", measure: `wrong characters %, ${language}, ${measure}`, ours: wrong.toFixed(2), target },
    { set: "scans", measure: `CPU s per page, ${language}, ${measure}`, ours: ((user + system) / MICROSECONDS).toFixed(2), target: "3.50" },
  ];
}

/** How well and how fast the corpus of scans is read; the first page pays for starting the engine. */
export async function scanRows(): Promise<EvalRow[]> {
  const rows: EvalRow[] = [];
  for (const language of LANGUAGES) for (const scanner of SCANNERS) rows.push(...(await scanRow(language, scanner)));
  return rows;
}
