import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IsolatedReader } from "../../../functions/shared/reader/isolated-reader.ts";
import type { SourceDocument } from "../../../lib/model/document.ts";

export const SCANS = join(import.meta.dirname, "scans");
export const goldOf = (language: string): string => readFileSync(join(SCANS, "texts", `${language}.txt`), "utf8");

/** In a thread of its own: OCR holds its thread for seconds, and a test runner that hears nothing gives up. */
const reader = new IsolatedReader();

export const scanBytes = (name: string): Uint8Array => readFileSync(join(SCANS, `${name}.pdf`));
export const readScan = (name: string): Promise<SourceDocument> =>
  reader.readDocument(scanBytes(name), { fileName: `${name}.pdf`, scans: { readHere: true } });

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Insertions, deletions and substitutions that lead from one text to the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let at = 1; at <= b.length; at++) {
      const replaced = (before[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      now.push(Math.min((before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, replaced));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

/** Share of the gold's characters that are wrong, however lines were broken. */
export const errorRate = (gold: string, read: string): number => distance(folded(gold), folded(read)) / folded(gold).length;
