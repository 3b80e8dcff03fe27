import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusText, parseText } from "./build/source.ts";
import type { Print } from "./prints.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "..", "samples", "build");
const SAMPLE_TEXTS: Readonly<Partial<Record<Print["text"], string>>> = {
  report: join(SAMPLES, "report.txt"),
  statement: join(SAMPLES, "information-statement.txt"),
};

/** What a print was made of: the gold that its reading is held against. */
export const textOfPrint = ({ text }: Print): CorpusText =>
  parseText(readFileSync(SAMPLE_TEXTS[text] ?? join(import.meta.dirname, "texts", `${text}.txt`), "utf8"));

export const pdfOfPrint = ({ name }: Print): Uint8Array => readFileSync(join(import.meta.dirname, "pdf", `${name}.pdf`));
