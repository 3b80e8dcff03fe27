import type { PrintedLine, SourceDocument } from "../model/document.ts";
import { firstEndingAfter, type Span } from "../model/span.ts";

/** A rectangle on a page as displayed, in points from its top left corner. */
export interface PageRectangle {
  page: number;
  x: number;
  y: number;
  w: number;
  h: number;
}

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
 * Where a stretch of a document's text (UTF-16 span) is printed: one rectangle for every line that it touches, in text order, so that a page can
 * draw the highlight. Empty for formats without pages and for readers without positions.
 */
export function boxesOf({ lines, pages }: Pick<SourceDocument, "lines" | "pages">, span: Span): PageRectangle[] {
  const found: PageRectangle[] = [];
  for (let index = firstEndingAfter(lines, span.start); index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.start >= span.end) break;
    const page = pages.find(({ number }) => number === line.page);
    found.push(turnedBack(uprightBox(line, span), line.turn, page?.width ?? 0, page?.height ?? 0));
  }
  return found;
}
