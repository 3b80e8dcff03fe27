import { type CleanStep, type Line, type LinedDocument, mapPages } from "../lines.ts";
import { withEnd } from "../printed-text.ts";
import { MARKED_HYPHEN } from "./characters.ts";

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const HYPHEN_END = /\p{L}[-\u2010\u00AD]$/u;
const WORD_CHARACTER = /[\p{L}-]/u;
const LONGEST_WORD = 60;
const FEWEST_BREAKS = 3;
const LINE_START = /^\p{Ll}[\p{L}]*(?:-\p{L}+)*/u;

/** The word before a hyphen that ends the line; looked for from the end, so that a line without spaces costs no more. */
function brokenWord(text: string): string | null {
  if (!HYPHEN_END.test(text.slice(-2))) return null;
  let start = text.length - 1;
  while (start > 0 && text.length - start < LONGEST_WORD && WORD_CHARACTER.test(text[start - 1] ?? "")) start--;
  return text.slice(start, -1).replace(/^-{1,9}/, "");
}

/** How often each word stands within a line, where no line break can have touched it. */
function vocabularyOf(document: LinedDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of document.pages) {
    for (const line of page.lines) {
      const broken = brokenWord(line.text);
      const whole = broken === null ? line.text : line.text.slice(0, -broken.length - 1);
      for (const [word] of whole.matchAll(WORD)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
  return counts;
}

type Verdict = "broken" | "compound" | "unsure";

/** A hyphen at a line's end with what stands around it. */
interface LineEnd {
  line: Line;
  first: string;
  second: string;
  marked: boolean;
}

/** The document's own spelling decides, then the producer's mark, then whether the parts are words at all. */
function judge({ first, second, marked }: LineEnd, vocabulary: ReadonlyMap<string, number>): Verdict {
  const joined = vocabulary.get((first + second).toLowerCase()) ?? 0;
  const compound = vocabulary.get(`${first}-${second}`.toLowerCase()) ?? 0;
  if (joined !== compound) return joined > compound ? "broken" : "compound";
  if (marked) return "broken";
  return vocabulary.has(first.toLowerCase()) && vocabulary.has(second.toLowerCase()) ? "unsure" : "broken";
}

function lineEnds(document: LinedDocument): LineEnd[] {
  const filled = document.pages.flatMap((page) => page.lines).filter((line) => line.text !== "");
  return filled.flatMap((line, index) => {
    const first = brokenWord(line.text);
    const second = LINE_START.exec(filled[index + 1]?.text ?? "")?.[0];
    return first && second ? [{ line, first, second, marked: line.text.endsWith(MARKED_HYPHEN) }] : [];
  });
}

/** Lines whose last word goes on in the next line. In a document that plainly breaks words, an unsure hyphen is a break too. */
function brokenLines(document: LinedDocument): Map<Line, boolean> {
  const ends = lineEnds(document);
  const vocabulary = ends.length > 0 ? vocabularyOf(document) : new Map<string, number>();
  const judged = ends.map((end) => ({ line: end.line, verdict: judge(end, vocabulary) }));
  const count = (verdict: Verdict): number => judged.filter((end) => end.verdict === verdict).length;
  const breaksWords = count("broken") >= Math.max(FEWEST_BREAKS, 3 * count("compound"));
  return new Map(judged.map(({ line, verdict }) => [line, verdict === "broken" || (verdict === "unsure" && breaksWords)]));
}

function repaired(line: Line, broken: boolean | undefined): Line {
  if (brokenWord(line.text) === null) return line;
  const bare = line.text.length - 1;
  if (broken === undefined) return line.text.endsWith(MARKED_HYPHEN) ? { ...withEnd(line, bare, "-"), joiner: "" } : line;
  return { ...withEnd(line, bare, broken ? "" : "-"), joiner: "" };
}

/** Words broken at line ends become whole, and true compounds keep their hyphen. */
export const hyphenation: CleanStep = {
  name: "hyphenation",
  apply(document) {
    const broken = brokenLines(document);
    return mapPages(document, (page) => page.lines.map((line) => repaired(line, broken.get(line))));
  },
};
