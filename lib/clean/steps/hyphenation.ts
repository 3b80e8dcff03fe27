import { type CleanStep, type Line, type LinedDocument, mapPages } from "../lines.ts";
import { MARKED_HYPHEN } from "./characters.ts";

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const LINE_END = /(\p{L}+(?:-\p{L}+)*)([-\u2010\u00AD])$/u;
const LINE_START = /^\p{Ll}[\p{L}]*(?:-\p{L}+)*/u;

/** How often each word stands within a line, where no line break can have touched it. */
function vocabularyOf(document: LinedDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of document.pages) {
    for (const line of page.lines) {
      const whole = line.text.replace(LINE_END, "");
      for (const [word] of whole.matchAll(WORD)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Whether the parts are one word or a true compound: the document's own spelling decides, then the producer's mark, then
 * the habit that a printed hyphen before a small letter is a broken word.
 */
function isBrokenWord(first: string, second: string, marked: boolean, vocabulary: ReadonlyMap<string, number>): boolean {
  const joined = vocabulary.get((first + second).toLowerCase()) ?? 0;
  const compound = vocabulary.get(`${first}-${second}`.toLowerCase()) ?? 0;
  if (joined !== compound) return joined > compound;
  if (marked) return true;
  const partsAreWords = vocabulary.has(first.toLowerCase()) && vocabulary.has(second.toLowerCase());
  return !partsAreWords;
}

function repaired(line: Line, next: Line | undefined, vocabulary: ReadonlyMap<string, number>): Line {
  const end = LINE_END.exec(line.text);
  const start = next && LINE_START.exec(next.text);
  if (!end) return line;
  const bare = line.text.slice(0, -1);
  const marked = end[2] === MARKED_HYPHEN;
  if (!start) return marked ? { ...line, text: `${bare}-`, joiner: "" } : line;
  if (isBrokenWord(end[1] ?? "", start[0], marked, vocabulary)) return { ...line, text: bare, joiner: "" };
  return { ...line, text: `${bare}-`, joiner: "" };
}

export const hyphenation: CleanStep = {
  name: "hyphenation",
  apply(document) {
    const vocabulary = vocabularyOf(document);
    const following = new Map<Line, Line>();
    const filled = document.pages.flatMap((page) => page.lines).filter((line) => line.text !== "");
    for (const [index, line] of filled.entries()) {
      const next = filled[index + 1];
      if (next) following.set(line, next);
    }
    return mapPages(document, (page) => page.lines.map((line) => repaired(line, following.get(line), vocabulary)));
  },
};
