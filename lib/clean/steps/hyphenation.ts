import { type CleanStep, type Line, type LinedDocument, mapPages } from "../lines.ts";
import { withEnd } from "../printed-text.ts";
import { MARKED_HYPHEN } from "./characters.ts";

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const HYPHEN_END = /\p{L}[-\u2010\u00AD]$/u;
const WORD_CHARACTER = /[\p{L}\p{N}-]/u;
const LONGEST_WORD = 60;
/** Shorter parts of a word that a line end broke are often words themselves. */
const SHORTEST_PART = 3;
/** A document that breaks words does so in this share of its lines at least. */
const BREAKING_SHARE = 0.03;
const FEWEST_BREAKS = 3;
const LINE_START = /^\p{Ll}[\p{L}]*(?:-\p{L}+)*/u;
/** After a true hyphen a name or a number may follow ("AB-" "12/3"). */
const OTHER_START = /^[\p{Lu}\d]/u;

/** The word before a hyphen that ends the line; looked for from the end, so that a line without spaces costs no more. */
function brokenWord(text: string): string | null {
  if (!HYPHEN_END.test(text.slice(-2))) return null;
  let start = text.length - 1;
  while (start > 0 && text.length - start < LONGEST_WORD && WORD_CHARACTER.test(text[start - 1] ?? "")) start--;
  return text.slice(start, -1).replace(/^-{1,9}/, "");
}

/** The document's own spelling, as far as no line end can have touched it. */
interface Vocabulary {
  words: ReadonlyMap<string, number>;
  /** Parts of its hyphenated words: what they begin with, and what they end with. */
  heads: ReadonlySet<string>;
  tails: ReadonlySet<string>;
}

function wordsOf(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  let isRest = false;
  for (const { text } of lines) {
    const broken = brokenWord(text);
    const whole = (broken === null ? text : text.slice(0, -broken.length - 1)).slice(isRest ? (LINE_START.exec(text)?.[0].length ?? 0) : 0);
    for (const [word] of whole.matchAll(WORD)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    isRest = broken !== null;
  }
  return counts;
}

function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = wordsOf(lines);
  const compounds = [...words.keys()].filter((word) => word.includes("-")).map((word) => word.split("-"));
  return { words, heads: new Set(compounds.map(([head = ""]) => head)), tails: new Set(compounds.map((parts) => parts.at(-1) ?? "")) };
}

/** `likely`: nothing but the look of it says that a line end broke it; `unsure`: it may be two words. */
type Verdict = "broken" | "compound" | "likely" | "unsure";

/** A hyphen at a line's end with what stands around it. */
interface LineEnd {
  line: Line;
  first: string;
  second: string;
  marked: boolean;
}

/** "34-year" before "old" */
const COUNTED = /^\d{1,9}-\p{L}/u;

/** The document's own spelling decides, then the producer's mark, then whether the parts are words, and parts of its compounds. */
function judge({ first, second, marked }: LineEnd, { words, heads, tails }: Vocabulary): Verdict {
  const [head, tail] = [first.toLowerCase(), second.toLowerCase()];
  const joined = words.get(head + tail) ?? 0;
  const compound = words.get(`${head}-${tail}`) ?? 0;
  if (joined !== compound) return joined > compound ? "broken" : "compound";
  if (marked) return "broken";
  if (COUNTED.test(head)) return "compound";
  if (head.includes("-")) return words.has(tail) ? "compound" : "likely";
  if (!words.has(head) || !words.has(tail) || Math.min(head.length, tail.length) < SHORTEST_PART) return "likely";
  return heads.has(head) || tails.has(tail) ? "compound" : "unsure";
}

function lineEnds(lines: readonly Line[]): LineEnd[] {
  return lines.flatMap((line, index) => {
    const first = brokenWord(line.text);
    const next = lines[index + 1]?.text ?? "";
    const second = LINE_START.exec(next)?.[0] ?? OTHER_START.exec(next)?.[0];
    return first && second ? [{ line, first, second, marked: line.text.endsWith(MARKED_HYPHEN) }] : [];
  });
}

/** In a document that breaks words anyway, what only looks broken is. */
function breaksWords(verdicts: readonly Verdict[], lines: number): boolean {
  return verdicts.filter((verdict) => verdict === "broken").length >= FEWEST_BREAKS || verdicts.length >= BREAKING_SHARE * lines;
}

/** Lines whose last word goes on in the next line, and whether its hyphen falls away. */
function brokenLines(document: LinedDocument): Map<Line, boolean> {
  const lines = document.pages.flatMap((page) => page.lines).filter((line) => line.text !== "");
  const ends = lineEnds(lines);
  if (ends.length === 0) return new Map();
  const vocabulary = vocabularyOf(lines);
  const verdicts = ends.map((end) => (OTHER_START.test(end.second) ? "compound" : judge(end, vocabulary)));
  const breaks = breaksWords(verdicts, lines.length);
  const plainly = breaks && verdicts.filter((verdict) => verdict === "broken" || verdict === "likely").length >= FEWEST_BREAKS;
  const falls: Record<Verdict, boolean> = { broken: true, compound: false, likely: breaks, unsure: plainly };
  return new Map(ends.map(({ line }, index) => [line, falls[verdicts[index] ?? "compound"]]));
}

function repaired(line: Line, broken: boolean | undefined): Line {
  if (brokenWord(line.text) === null) return line;
  const bare = line.text.length - 1;
  if (broken === undefined) return line.text.endsWith(MARKED_HYPHEN) ? { ...withEnd(line, bare, "-"), joiner: "" } : line;
  return { ...withEnd(line, bare, broken ? "" : "-"), joiner: "" };
}

/** "34-" before "year-old": what follows a number and a hyphen at a line's end is set to it, and the hyphen stays. */
const NUMBER_END = /\d-$/;
const goesOn = (line: Line, next: Line | undefined): Line =>
  next && NUMBER_END.test(line.text.slice(-2)) && WORD_CHARACTER.test(next.text.slice(0, 1)) ? { ...line, joiner: "" } : line;

/** Words broken at line ends become whole, and true compounds keep their hyphen. */
export const hyphenation: CleanStep = {
  name: "hyphenation",
  apply(document) {
    const broken = brokenLines(document);
    return mapPages(document, ({ lines }) => lines.map((line, at) => repaired(goesOn(line, lines[at + 1]), broken.get(line))));
  },
};
