import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusText, parseText } from "./build/source.ts";
import type { Print } from "./prints.ts";

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "samples", "build", "report.txt");

/** What a print was made of: the gold that its reading is held against. */
export const textOfPrint = ({ text }: Print): CorpusText =>
  parseText(readFileSync(text === "report" ? SAMPLE : join(import.meta.dirname, "texts", `${text}.txt`), "utf8"));

export const pdfOfPrint = ({ name }: Print): Uint8Array => readFileSync(join(import.meta.dirname, "pdf", `${name}.pdf`));
