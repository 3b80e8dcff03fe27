import { errorRate, goldOf, readScan } from "../read/ocr/error-rate.ts";
import type { EvalRow } from "./row.ts";

const LANGUAGES = ["en", "ru", "kk"] as const;
const SCANNERS = [
  { name: "clean", measure: "200 dpi", target: "0.30" },
  { name: "hard", measure: "150 dpi, askew, blurred", target: "1.00" },
] as const;

async function scanRow(language: string, { name, measure, target }: (typeof SCANNERS)[number]): Promise<EvalRow> {
  const wrong = 100 * errorRate(goldOf(language), (await readScan(`${language}-${name}`)).text);
  return { set: "scans", measure: `wrong characters %, ${language}, ${measure}`, ours: wrong.toFixed(2), target };
}

/** How well the corpus of scans is read; `npm run bench` tells how fast. */
export async function scanRows(): Promise<EvalRow[]> {
  const rows: EvalRow[] = [];
  for (const language of LANGUAGES) for (const scanner of SCANNERS) rows.push(await scanRow(language, scanner));
  return rows;
}
