import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDocumentTime } from "../../lib/extract/document-time.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { recognizeTimexes } from "../../lib/extract/timex/recognize.ts";
import { refineTimexes } from "../../lib/extract/timex/refine/index.ts";
import { resolveTimexes } from "../../lib/extract/timex/resolve.ts";
import { sentences as enSentences } from "../../lib/language/en/sentences.ts";
import { timex as enTimex } from "../../lib/language/en/timex/index.ts";
import type { Paragraph, SourceDocument } from "../../lib/model/document.ts";
import type { ResolvedTimex } from "../../lib/model/timex.ts";
import { scoreProbes, scoreTimexes, scoreWhens } from "./timex-scores.ts";

/** One line of the table that `npm run eval` prints. */
export interface Row {
  set: string;
  measure: string;
  score: string;
  /** What the best other engine reaches there, where measured. */
  other: string;
}

export interface GoldDocument {
  doc: string;
  text: string;
  dct: string | null;
  timexes: { start: number; end: number; text: string; type: string; value: string | string[] | null }[];
}

export interface SystemTimex {
  start: number;
  end: number;
  type: string;
  value: string;
  endValue?: string;
}

const LINE_BREAK = /\n+/g;

/** The corpora part their paragraphs by single line breaks. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  const add = (end: number) => {
    if (end > start) paragraphs.push({ number: paragraphs.length + 1, kind: "text", start, end });
  };
  for (const gap of text.matchAll(LINE_BREAK)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return paragraphs;
}

/** The temporal stages alone, as the pipeline runs them. */
export function readDates(text: string, dct: string | null): ResolvedTimex[] {
  const document: Pick<SourceDocument, "text" | "paragraphs" | "metadata"> = {
    text,
    paragraphs: paragraphsOf(text),
    metadata: { title: null, publisher: null, published: null },
  };
  const sentences = splitSentences(document, enSentences);
  const timexes = refineTimexes(recognizeTimexes(text, enTimex), text, enTimex);
  const documentTime = findDocumentTime(document, timexes, dct ?? undefined);
  return resolveTimexes(timexes, { text, sentences, documentTime: documentTime?.edtf ?? null, language: enTimex });
}

/** UTF-16 offset → code point offset. */
function codePoints(text: string): (offset: number) => number {
  const surrogates: number[] = [];
  for (let i = 0; i < text.length; i += 1) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) surrogates.push(i);
  return (offset) => offset - surrogates.filter((at) => at < offset).length;
}

export function toSystem(text: string, resolved: readonly ResolvedTimex[]): SystemTimex[] {
  const at = codePoints(text);
  return resolved.map(({ timex, value }) => ({
    start: at(timex.start),
    end: at(timex.end),
    type: timex.type,
    value,
    ...(timex.endValue === undefined ? {} : { endValue: timex.endValue }),
  }));
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);

const percent = (share: number): string => (share * 100).toFixed(1);

function timexRows(set: string, gold: readonly GoldDocument[], system: ReadonlyMap<string, SystemTimex[]>, other: string): Row[] {
  const { strict, relaxed, value } = scoreTimexes(gold, system);
  return [{ set, measure: "strict / relaxed / value F1", score: [strict, relaxed, value].map(({ f1 }) => percent(f1)).join(" / "), other }];
}

const SETS: readonly { file: string; rows: (gold: readonly GoldDocument[], system: ReadonlyMap<string, SystemTimex[]>) => Row[] }[] = [
  { file: "te3-dev.jsonl", rows: (gold, system) => timexRows("TempEval-3 (7 texts)", gold, system, "HeidelTime 75.2 / 93.1 / 73.3") },
  { file: "wikiwars-dev.jsonl", rows: (gold, system) => timexRows("WikiWars (11 texts)", gold, system, "HeidelTime 85.9 / 92.4 / 83.5") },
  {
    file: "echr-dev.jsonl",
    rows: (gold, system) => {
      const { exact, resolvable, kinds } = scoreWhens(gold, system);
      const parts = Object.entries(kinds).map(([kind, [all, right]]) => `${kind} ${right}/${all}`);
      return [
        {
          set: "ECHR (12 judgments)",
          measure: "whens exact",
          score: `${exact} of ${resolvable} (${parts.join(", ")})`,
          other: "HeidelTime 216",
        },
      ];
    },
  },
  {
    file: "legal-probes-dev.jsonl",
    rows: (gold, system) => [
      { set: "legal probes", measure: "passed", score: `${scoreProbes(gold, system)} of ${gold.length}`, other: "-" },
    ],
  },
];

/** Runs the temporal stages over the benchmark halves in `evalDir/bench`; a set that is not there gives no row. */
export async function evaluateDates(evalDir: string): Promise<Row[]> {
  return SETS.flatMap(({ file, rows }) => {
    const path = join(evalDir, "bench", file);
    if (!existsSync(path)) return [];
    const gold = readLines<GoldDocument>(path);
    return rows(gold, new Map(gold.map(({ doc, text, dct }) => [doc, toSystem(text, readDates(text, dct))])));
  });
}
