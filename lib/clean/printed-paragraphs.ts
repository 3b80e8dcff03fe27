import { bodySizeOf, mostCommon, tenth } from "./body-size.ts";
import type { Block, Box, Line, LinedDocument } from "./lines.ts";
import { endsSentence, endsWithStop, isCapitals, isListItem, startsLarge, startsSmall } from "./markers.ts";
import { piecesOf } from "./plain-paragraphs.ts";

interface PrintedLine extends Line {
  page: number | null;
  afterPage: boolean;
}

/** The look of the running text, by which headings, indents and gaps are seen. */
interface BodyStyle {
  size: number;
  bold: boolean;
  /** Usual distance of two baselines, in multiples of the size. */
  leading: number;
}

/** Gives the lines of its column around a line. */
type Surroundings = (line: PrintedLine) => readonly PrintedLine[];

const HEADING_SIZE = 1.1;
const SAME_SIZE = 0.06;
const WIDE_GAP = 1.3;
const INDENT = 0.9;
const HEADING_LONGEST = 140;
const CAPTION_SIZE = 0.95;
const CAPTION_LONGEST = 200;
const COLUMN_TOLERANCE = 2;

const sameSize = (a: Line, b: Line): boolean =>
  a.size === null || b.size === null || Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
const pitch = (a: Box, b: Box): number => b.bottom - a.bottom;

function bodyStyleOf(lines: readonly PrintedLine[]): BodyStyle {
  const size = bodySizeOf(lines);
  const body = lines.filter((line) => tenth(line.size ?? 0) === size);
  const leadings = body.flatMap((line, index) => {
    const next = body[index + 1];
    if (!next?.box || !line.box || next.page !== line.page) return [];
    const leading = Math.round((pitch(line.box, next.box) / size) * 20) / 20;
    return leading > 0.8 && leading < 3 ? [[leading, 1] as const] : [];
  });
  const bold = mostCommon(
    body.map((line) => [line.bold, line.text.length] as const),
    false,
  );
  return { size, bold, leading: mostCommon(leadings, 1.2) };
}

const isLarge = (line: Line, body: BodyStyle): boolean => line.size !== null && line.size >= HEADING_SIZE * body.size;
const isHeadingLine = (line: Line, body: BodyStyle): boolean =>
  isLarge(line, body) || (line.bold && !body.bold && line.text.length <= HEADING_LONGEST) || isCapitals(line.text);

/** The column that a line stands in: the reach of the lines that overlap it on its page. */
function columnOf(line: PrintedLine, near: readonly PrintedLine[]): { left: number; right: number } {
  const { box } = line;
  if (!box) return { left: 0, right: 0 };
  const beside = near.filter((other) => other.box && sameSize(other, line) && other.box.left < box.right && other.box.right > box.left);
  const left = mostCommon(
    beside.map((other) => [Math.round(other.box?.left ?? 0), 1] as const),
    Math.round(box.left),
  );
  return { left, right: Math.max(...beside.map((other) => other.box?.right ?? 0)) };
}

/** Whether the next line's first word would have fitted behind this line: then the break was meant. */
function endsEarly(line: PrintedLine, next: PrintedLine, right: number): boolean {
  if (!line.box || !next.box || next.text === "") return false;
  const letter = (next.box.right - next.box.left) / Math.max(1, next.text.length);
  const firstWord = next.text.split(" ", 1)[0]?.length ?? 0;
  return right - line.box.right > (firstWord + 1.5) * letter;
}

/** Whether `line` goes on with the paragraph that `before` ends, both on one page and in one column. */
function continuesBelow(before: PrintedLine, line: PrintedLine, body: BodyStyle, around: Surroundings): boolean {
  if (!before.box || !line.box) return false;
  const leading = pitch(before.box, line.box) / (line.size || body.size);
  if (leading > WIDE_GAP * body.leading) return before.joiner === "" && leading < 2 * body.leading;
  if (before.joiner === "") return true;
  const column = columnOf(before, around(before));
  const indented = line.box.left > column.left + INDENT * body.size && before.box.left <= column.left + COLUMN_TOLERANCE;
  if (indented && startsLarge(line.text) && endsSentence(before.text)) return false;
  const outdented = line.box.left < before.box.left - INDENT * body.size && endsWithStop(before.text) && startsLarge(line.text);
  const firstLineIndent = outdented && before.box.left > column.left + INDENT * body.size;
  if (outdented && !firstLineIndent) return false;
  return !(endsEarly(before, line, column.right) && (endsSentence(before.text) || startsLarge(line.text)));
}

/** Over a page or column break only the words can tell: an open sentence goes on. */
const continuesElsewhere = (before: PrintedLine, line: PrintedLine): boolean =>
  before.joiner === "" || (!endsWithStop(before.text) && (startsSmall(line.text) || !endsSentence(before.text)));

/** "— he said": a dash after an open sentence begins no item. */
const isDashInSentence = (before: PrintedLine, line: PrintedLine): boolean =>
  /^[–—]\s/.test(line.text) && !endsSentence(before.text) && !isListItem(before.text);

function continues(before: PrintedLine, line: PrintedLine, body: BodyStyle, around: Surroundings): boolean {
  if (line.row !== undefined || before.row !== undefined) return line.row === before.row;
  const heading = isHeadingLine(line, body);
  if (heading !== isHeadingLine(before, body) || !sameSize(before, line)) return false;
  if (isListItem(line.text) && !heading && !isDashInSentence(before, line)) return before.joiner === "" && startsSmall(line.text);
  const below =
    line.page === before.page &&
    line.region === before.region &&
    before.box !== null &&
    line.box !== null &&
    pitch(before.box, line.box) > 0;
  if (below) return continuesBelow(before, line, body, around);
  return !heading && continuesElsewhere(before, line);
}

function kindOf(group: readonly PrintedLine[], body: BodyStyle): Block["kind"] {
  const text = group.map((line) => line.text).join(" ");
  if (group[0]?.row !== undefined) return "table-row";
  if (group.every((line) => isHeadingLine(line, body)) && text.length <= 2 * HEADING_LONGEST && !/[.;,]$/.test(text)) return "heading";
  if (isListItem(text)) return "list-item";
  return isCaption(group, text, body) ? "caption" : "text";
}

/** Short and set smaller than the running text: what stands over a table or under a picture. */
const isCaption = ([first]: readonly PrintedLine[], text: string, body: BodyStyle): boolean =>
  first?.size != null && first.size < CAPTION_SIZE * body.size && text.length <= CAPTION_LONGEST;

function printedLines(document: LinedDocument): PrintedLine[] {
  return document.pages.flatMap((page) => {
    const filled = page.lines.filter((line) => line.text !== "");
    return filled.map((line, index) => ({ ...line, page: page.number, afterPage: index === 0 }));
  });
}

/** How many lines before and after one say how wide its column is. */
const LINES_AROUND = 60;

/** Each line with those around it in its column. */
function surroundings(lines: readonly PrintedLine[]): Surroundings {
  const places = new Map<string, PrintedLine[]>();
  const found = new Map<PrintedLine, { place: PrintedLine[]; at: number }>();
  for (const line of lines) {
    const key = `${line.page} ${line.region}`;
    const place = places.get(key) ?? [];
    places.set(key, place);
    found.set(line, { place, at: place.push(line) - 1 });
  }
  return (line) => {
    const { place, at } = found.get(line) ?? { place: [], at: 0 };
    return place.slice(Math.max(0, at - LINES_AROUND), at + LINES_AROUND + 1);
  };
}

/** The look of a heading: larger before smaller, capitals before letters, bold before plain. */
function rankOf([first]: readonly PrintedLine[]): string {
  const size = String(Math.round((first?.size ?? 0) * 10)).padStart(6, "0");
  return `${size}${isCapitals(first?.text ?? "") ? 1 : 0}${first?.bold ? 1 : 0}`;
}

/** Levels by look: the most prominent kind of heading in the document is 1. */
function withLevels(found: readonly { kind: Block["kind"]; group: PrintedLine[] }[]): Block[] {
  const ranks = [...new Set(found.filter(({ kind }) => kind === "heading").map(({ group }) => rankOf(group)))].sort().reverse();
  return found.map(({ kind, group }) => ({
    kind,
    ...(kind === "heading" ? { level: ranks.indexOf(rankOf(group)) + 1 } : {}),
    pieces: piecesOf(group),
  }));
}

/** Paragraphs of printed lines: gaps, indents, early line ends, sizes and signs of lists part them; a paragraph may run over a page or column break. */
export function printedParagraphs(document: LinedDocument): Block[] {
  const lines = printedLines(document);
  const body = bodyStyleOf(lines);
  const around = surroundings(lines);
  const groups: PrintedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = groups.at(-1);
    if (before && group && continues(before, line, body, around)) group.push(line);
    else groups.push([line]);
  }
  return withLevels(groups.map((group) => ({ kind: kindOf(group, body), group })));
}
