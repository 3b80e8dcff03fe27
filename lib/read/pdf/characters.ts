import type { Box } from "../../clean/lines.ts";

/** One character as drawn, in points from the page's top left corner, turned so that it reads from left to right. */
export interface PdfCharacter extends Box {
  text: string;
  baseline: number;
  size: number;
  bold: boolean;
}

/** Quarter turns, counted against the clock, that a character was drawn with. */
export type Quarter = 0 | 1 | 2 | 3;

/** A page's box in its own coordinates (y upwards). */
export interface PageBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From the PDF's coordinates to those of somebody who holds the page so that this text stands upright. */
export function upright(x: number, y: number, page: PageBox, quarter: Quarter): { x: number; y: number } {
  if (quarter === 0) return { x: x - page.left, y: page.top - y };
  if (quarter === 1) return { x: y - page.bottom, y: x - page.left };
  if (quarter === 2) return { x: page.right - x, y: y - page.bottom };
  return { x: page.top - y, y: page.right - x };
}

export const quarterOf = (cosine: number, sine: number): Quarter =>
  (((Math.round(Math.atan2(sine, cosine) / (Math.PI / 2)) % 4) + 4) % 4) as Quarter;
