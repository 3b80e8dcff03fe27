import * as z from "zod";
import { codePointsOf } from "../extract/code-points.ts";
import { PageFacts, PrintedLine, type SourceDocument } from "../model/document.ts";
import { firstEndingAfter, type Span } from "../model/span.ts";

/** A rectangle on a page as displayed, in points from its top left corner. */
export const PageRectangle = z.object({ page: z.int().positive(), x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export type PageRectangle = z.infer<typeof PageRectangle>;

/** The size of a page as displayed, in points; null where there is no print. */
export const Sheet = PageFacts.pick({ number: true, width: true, height: true });
export type Sheet = z.infer<typeof Sheet>;

/**
 * Where a document's text is printed, kept beside the text: a page can draw a highlight without the document being read again. Offsets are code
 * points, as in everything that leaves the library.
 */
export const Print = z.object({ schema: z.literal("dueline.print/1"), pages: z.array(Sheet), lines: z.array(PrintedLine) });
export type Print = z.infer<typeof Print>;

/** The rectangle of some of a line's letters on the page held so that the line reads from left to right. */
function uprightBox(line: PrintedLine, { start, end }: Span): PageRectangle {
  const sum = (from: number, to: number): number => line.advances.slice(from, to).reduce((total, advance) => total + advance, 0) / 10;
  const [from, to] = [Math.max(0, start - line.start), Math.min(line.advances.length, end - line.start)];
  return { page: line.page, x: line.left + sum(0, from), y: line.top, w: sum(from, to), h: line.bottom - line.top };
}

/** The same rectangle on the page as displayed: the held page is turned back, clockwise. */
function turnedBack({ page, x, y, w, h }: PageRectangle, turn: PrintedLine["turn"], width: number, height: number): PageRectangle {
  if (turn === 1) return { page, x: width - y - h, y: x, w: h, h: w };
  if (turn === 2) return { page, x: width - x - w, y: height - y - h, w, h };
  if (turn === 3) return { page, x: y, y: height - x - w, w: h, h: w };
  return { page, x, y, w, h };
}

/**
 * Where a stretch of a text is printed (a span in the units of the lines, UTF-16 in a document and code points in a `Print`): one rectangle for every line that it touches, in text order, so that a page can
 * draw the highlight. Empty for formats without pages and for readers without positions.
 */
export function boxesOf({ lines, pages }: Pick<Print, "lines" | "pages">, span: Span): PageRectangle[] {
  const found: PageRectangle[] = [];
  for (let index = firstEndingAfter(lines, span.start); index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.start >= span.end) break;
    const page = pages.find(({ number }) => number === line.page);
    found.push(turnedBack(uprightBox(line, span), line.turn, page?.width ?? 0, page?.height ?? 0));
  }
  return found;
}

/** A letter of two UTF-16 units is one code point, as wide as both. */
function inCodePoints(line: PrintedLine, text: string, codePoint: (offset: number) => number): PrintedLine {
  const [start, end] = [codePoint(line.start), codePoint(line.end)];
  if (end - start === line.end - line.start) return { ...line, start, end };
  const advances: number[] = [];
  let at = line.start;
  for (const letter of text.slice(line.start, line.end)) {
    const from = at - line.start;
    advances.push(line.advances.slice(from, from + letter.length).reduce((sum, advance) => sum + advance, 0));
    at += letter.length;
  }
  return { ...line, start, end, advances };
}

/** What is kept of a document's print; null for formats without pages. */
export function printOf({ text, pages, lines }: Pick<SourceDocument, "text" | "pages" | "lines">): Print | null {
  if (pages.length === 0) return null;
  const codePoint = codePointsOf(text);
  return {
    schema: "dueline.print/1",
    pages: pages.map(({ number, width, height }) => ({ number, width, height })),
    lines: lines.map((line) => inCodePoints(line, text, codePoint)),
  };
}
