import type { Line, LinedDocument, Note, PageLines } from "./lines.ts";
import { joinNoteLines } from "./note-text.ts";

/** How far a note's number may run ahead of the last one found (a page can hold notes that were not recognized). */
const REACH = 15;
const LONE_NUMBER = /^\d{1,3}$/;
const NUMBERED_START = /^(\d{1,3}) {1,4}(["'“‘«(]?\p{Lu}.*)$/u;
/** A number glued to the word or stop before it. */
const GLUED = /(?<=[\p{L}.,;:!?"'”’»)\]])\d{1,3}(?=$|[\s.,;:!?)”’»])/gu;
/** The same after a space: only after a stop that ends a longer word, before the line's end or a new sentence ("No. 5" is no mark). */
const SPACED = /(?<=\p{Ll}{4}[.;:,!?]["'”’»)\]]?) \d{1,3}(?=$| ["'“‘«(]?\p{Lu})/gu;

interface Anchor {
  mark: number;
  /** First and last line of what belongs to it. */
  from: number;
  to: number;
  text: string[];
}

const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === "";

/** Numbers printed like marks, each with the first line that has it. */
function marksOf(lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    for (const [digits] of [...line.text.matchAll(GLUED), ...line.text.matchAll(SPACED)]) {
      const mark = Number(digits);
      if (!found.has(mark)) found.set(mark, index);
    }
  }
  return found;
}

function blockAround(lines: readonly Line[], index: number): { from: number; to: number } {
  let from = index;
  let to = index;
  while (from > 0 && !isBlank(lines[from - 1])) from--;
  while (to < lines.length - 1 && !isBlank(lines[to + 1])) to++;
  return { from, to };
}

const textBetween = (lines: readonly Line[], from: number, to: number): string[] =>
  lines.slice(from, to + 1).flatMap(({ text }) => (text === "" ? [] : [text]));

/** A number alone on its line belongs to the block it begins or ends; alone in its block, to the next block. */
function loneAnchor(lines: readonly Line[], index: number): Anchor | null {
  const mark = Number(lines[index]?.text);
  const block = blockAround(lines, index);
  if (block.from === block.to) {
    let next = index + 1;
    while (next < lines.length && isBlank(lines[next])) next++;
    if (next >= lines.length || LONE_NUMBER.test(lines[next]?.text ?? "")) return { mark, from: index, to: index, text: [] };
    const { to } = blockAround(lines, next);
    const end = LONE_NUMBER.test(lines[to]?.text ?? "") ? index : to;
    return { mark, from: index, to: end, text: textBetween(lines, index + 1, end) };
  }
  if (index === block.to) return { mark, from: block.from, to: index, text: textBetween(lines, block.from, index - 1) };
  return index === block.from ? { mark, from: index, to: block.to, text: textBetween(lines, index + 1, block.to) } : null;
}

function numberedAnchor(lines: readonly Line[], index: number): Anchor | null {
  const start = NUMBERED_START.exec(lines[index]?.text ?? "");
  return start?.[1] && start[2] ? { mark: Number(start[1]), from: index, to: index, text: [start[2]] } : null;
}

const numberOf = (text: string): number => Number(/^\d{1,3}(?= |$)/.exec(text)?.[0] ?? 0);

/** Anchors of notes that the text above them refers to. */
function anchorsOf(lines: readonly Line[], last: number, paged: boolean): Anchor[] {
  const marks = marksOf(lines);
  const found = new Map<number, Anchor>();
  for (const [index, line] of lines.entries()) {
    const number = numberOf(line.text);
    const marked = marks.get(number);
    if (marked === undefined || marked >= index || number <= last || number > last + REACH || found.has(number)) continue;
    const anchor = LONE_NUMBER.test(line.text) ? loneAnchor(lines, index) : paged ? numberedAnchor(lines, index) : null;
    if (anchor && marked < anchor.from) found.set(number, anchor);
  }
  return [...found.values()];
}

const linesFrom = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);

/** Which lines are notes: with a page's end known, all from the first note on, unclaimed ones going on with the note before; else the notes' own. */
function notesOf(
  lines: readonly Line[],
  anchors: readonly Anchor[],
  page: number | null,
  paged: boolean,
): { notes: Note[]; taken: Set<number> } {
  const claimed = new Set(anchors.flatMap(({ from, to }) => linesFrom(from, to + 1)));
  const taken = new Set(claimed);
  const notes = anchors.map((anchor, position) => {
    const end = paged ? (anchors[position + 1]?.from ?? lines.length) : anchor.to + 1;
    const more = linesFrom(anchor.to + 1, end).filter((index) => !claimed.has(index));
    for (const index of more) taken.add(index);
    const texts = more.map((index) => lines[index]?.text ?? "").filter((text) => text !== "");
    return { mark: String(anchor.mark), page, text: joinNoteLines([...anchor.text, ...texts]) };
  });
  return { notes, taken };
}

function withoutMarks(text: string, marks: ReadonlySet<number>): string {
  const drop = (digits: string): string => (marks.has(Number(digits)) ? "" : digits);
  return text.replace(SPACED, drop).replace(GLUED, drop);
}

function readPage(page: PageLines, last: number, paged: boolean): { page: PageLines; notes: Note[]; last: number } {
  const anchors = anchorsOf(page.lines, last, paged).sort((a, b) => a.from - b.from);
  if (anchors.length === 0) return { page, notes: [], last };
  const { notes, taken } = notesOf(page.lines, anchors, page.number, paged);
  const marks = new Set(anchors.map(({ mark }) => mark));
  const kept = page.lines.filter((_, index) => !taken.has(index));
  const lines = kept.map((line) => ({ ...line, text: withoutMarks(line.text, marks) }));
  return { page: { ...page, lines }, notes, last: Math.max(...marks) };
}

/** Footnotes of text without positions: numbered in the document's own order, and only where the text above bears the mark. */
export function takePlainNotes(document: LinedDocument): LinedDocument {
  const notes: Note[] = [...document.notes];
  const paged = document.pages.length > 1 && document.pages.every((page) => page.number !== null);
  let last = 0;
  const pages = document.pages.map((page) => {
    const read = readPage(page, last, paged);
    last = read.last;
    notes.push(...read.notes);
    return read.page;
  });
  return { pages, notes };
}
