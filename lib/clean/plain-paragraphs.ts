import type { Block, Line, LinedDocument, Piece, Print } from "./lines.ts";
import { endsSentence, endsWithStop, isCapitals, isListItem, looksLikeTitle, startsLarge, startsSmall } from "./markers.ts";

interface PlacedLine {
  text: string;
  joiner: Line["joiner"];
  page: number | null;
  /** A blank line stands before it; a page break too. */
  afterBlank: boolean;
  afterPage: boolean;
}

const WIDEST_WRAP = 130;
const FULL_LINE = 0.75;
const SHORT_LINE = 0.8;
const TITLE_LINE = 0.7;

/** Notes in plain text often mark their headings as Markdown does. "#5" and "# 5" count something. */
const MARKED_HEADING = /^(#{1,6}) {1,4}(?=["“«(]?\p{L})/u;
const isMarked = ({ text }: PlacedLine): boolean => MARKED_HEADING.test(text);

function placedLines(document: LinedDocument): PlacedLine[] {
  const placed: PlacedLine[] = [];
  for (const page of document.pages) {
    let blank = false;
    let first = true;
    for (const line of page.lines) {
      if (line.text === "") blank = !first;
      else {
        placed.push({ text: line.text, joiner: line.joiner, page: page.number, afterBlank: blank, afterPage: first && placed.length > 0 });
        blank = false;
        first = false;
      }
    }
  }
  return placed;
}

/** The width that lines were wrapped at, or null where every line is a paragraph of its own. */
export function wrapWidth(lines: readonly { text: string; afterBlank: boolean }[]): number | null {
  const followed = lines.filter((_, index) => lines[index + 1]?.afterBlank === false).map((line) => line.text.length);
  if (followed.length < 3) return null;
  const sorted = [...followed].sort((a, b) => a - b);
  const width = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
  const full = followed.filter((length) => length >= FULL_LINE * width && length <= WIDEST_WRAP).length;
  return width <= WIDEST_WRAP && width >= 30 && full / followed.length > 0.5 ? width : null;
}

/** A short line that begins large and ends without a stop, between a finished sentence and a new one. */
function isTitleBetween(before: PlacedLine, line: PlacedLine, next: PlacedLine | undefined, width: number | null): boolean {
  if (width === null || line.text.length > TITLE_LINE * width || !looksLikeTitle(line.text)) return false;
  return (endsWithStop(before.text) || before.text.length < TITLE_LINE * width) && next !== undefined && startsLarge(next.text);
}

/** Whether `line` goes on with the paragraph that `before` ends, in text of the given wrap width. */
function continues(before: PlacedLine, line: PlacedLine, next: PlacedLine | undefined, width: number | null): boolean {
  if (isMarked(before) || isMarked(line)) return false;
  if (isCapitals(before.text) || isCapitals(line.text) || isListItem(line.text) || isTitleBetween(before, line, next, width)) return false;
  if (before.joiner === "") return true;
  if (line.afterBlank) return startsSmall(line.text) && !endsSentence(before.text);
  if (line.afterPage)
    return !endsWithStop(before.text) && (startsSmall(line.text) || (width !== null && before.text.length >= SHORT_LINE * width));
  if (width === null) return startsSmall(line.text) && !endsSentence(before.text);
  if (before.text.length >= SHORT_LINE * width) return true;
  const raggedEnd = startsLarge(line.text) && (endsSentence(before.text) || looksLikeTitle(before.text));
  return !raggedEnd;
}

const bothCapitals = (before: PlacedLine, line: PlacedLine): boolean =>
  !line.afterBlank && isCapitals(before.text) && isCapitals(line.text);

function groups(lines: readonly PlacedLine[], width: number | null): PlacedLine[][] {
  const found: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = found.at(-1);
    if (before && group && (continues(before, line, lines[index + 1], width) || bothCapitals(before, line))) group.push(line);
    else found.push([line]);
  }
  return found;
}

function kindOf(group: readonly PlacedLine[], next: readonly PlacedLine[] | undefined): Block["kind"] {
  const first = group[0]?.text ?? "";
  if (group.every((line) => isCapitals(line.text))) return "heading";
  if (isListItem(first)) return "list-item";
  return next !== undefined && group.length === 1 && looksLikeTitle(first) && /\p{L}.*\p{L}/u.test(first) ? "heading" : "text";
}

/** Lines of one page become one piece, printed lines one each; every line but the last carries its joiner. */
export function piecesOf(lines: readonly { text: string; joiner: string; page: number | null; print?: Print | null }[]): Block["pieces"] {
  const pieces: Piece[] = [];
  for (const [index, { text, joiner, page, print }] of lines.entries()) {
    const joined = index < lines.length - 1 ? text + joiner : text;
    const last = pieces.at(-1);
    if (print) pieces.push({ text: joined, page, print });
    else if (last && last.page === page) last.text += joined;
    else pieces.push({ text: joined, page });
  }
  return pieces;
}

/** The heading that a line is marked as, without its marks; null where there are none. */
function markedHeading(group: readonly PlacedLine[]): Block | null {
  const [line] = group;
  const marks = line && MARKED_HEADING.exec(line.text);
  if (!line || !marks) return null;
  const text = line.text.slice(marks[0].length);
  return { kind: "heading", level: marks[1]?.length ?? 1, pieces: piecesOf([{ ...line, text }]) };
}

/** Paragraphs of text without positions: blank lines part them, hard-wrapped lines are joined, a paragraph may run over a page break. */
export function plainParagraphs(document: LinedDocument): Block[] {
  const lines = placedLines(document);
  const found = groups(lines, wrapWidth(lines));
  return found.map((group, index) => markedHeading(group) ?? { kind: kindOf(group, found[index + 1]), pieces: piecesOf(group) });
}
