import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKUPS, type Markup } from "./build/site-page.ts";
import { type CorpusText, parseText } from "./build/source.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "..", "samples", "build");
const FOLDER = join(import.meta.dirname, "formats");

/** Texts of the corpus that are kept in other formats than PDF; the last third was not looked at while the readers were written. */
export const TEXTS = [
  { name: "report", language: "en", heldOut: false },
  { name: "ru-obzor", language: "ru", heldOut: false },
  { name: "kk-khat", language: "kk", heldOut: false },
  { name: "en-review", language: "en", heldOut: false },
  { name: "ru-zapiska", language: "ru", heldOut: true },
  { name: "kk-zhazba", language: "kk", heldOut: true },
] as const;
export type TextName = (typeof TEXTS)[number]["name"];

export interface CorpusFile {
  file: string;
  text: TextName;
  language: string;
  heldOut: boolean;
}

const named = (suffix: string): CorpusFile[] =>
  TEXTS.map(({ name, language, heldOut }) => ({ file: `${name}${suffix}`, text: name, language, heldOut }));

export const OFFICE_FILES: readonly CorpusFile[] = [".docx", ".odt"].flatMap(named);
export const PAGE_FILES: readonly (CorpusFile & { markup: Markup })[] = MARKUPS.flatMap((markup) =>
  named(`.${markup}.html`).map((one) => ({ ...one, markup })),
);
export const SAVED_PAGES: readonly CorpusFile[] = named(".mhtml");
export const ENCODINGS = ["windows-1251", "koi8-r", "ibm866", "utf-16le", "utf-8"] as const;
export const PLAIN_FILES: readonly (CorpusFile & { encoding: string })[] = ENCODINGS.flatMap((encoding) =>
  named(`.${encoding}.txt`)
    .filter(({ language }) => language === "ru" || encoding.startsWith("utf"))
    .map((one) => ({ ...one, encoding })),
);

export const textNamed = (name: TextName): CorpusText =>
  parseText(readFileSync(name === "report" ? join(SAMPLES, "report.txt") : join(import.meta.dirname, "texts", `${name}.txt`), "utf8"));

export const pathOf = (file: string): string => join(FOLDER, file);
export const bytesOfFile = (file: string): Uint8Array => readFileSync(pathOf(file));
