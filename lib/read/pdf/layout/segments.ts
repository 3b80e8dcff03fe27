import type { Box } from "../../../clean/lines.ts";
import type { PdfCharacter } from "../characters.ts";
import { isSpace } from "../glyphs.ts";
import { type Grid, holds } from "./grids.ts";

/** Characters drawn one after another on one level without a gap that could part words widely; never empty, and more than spaces. */
export interface Segment extends Box {
  characters: PdfCharacter[];
  baseline: number;
  size: number;
  /** The drawn frame that it stands in. */
  grid?: Grid;
}

/** Em shares: how far the next character may stand before or behind the last one, and above or below it. */
const BACK = 0.5;
const AHEAD = 0.5;
const LEVEL = 0.12;

function goesOn(last: PdfCharacter, next: PdfCharacter): boolean {
  const em = Math.max(last.size, next.size);
  return Math.abs(next.baseline - last.baseline) <= LEVEL * em && next.left > last.right - BACK * em && next.left < last.right + AHEAD * em;
}

function segmentOf(characters: PdfCharacter[]): Segment[] {
  const printed = characters.filter((character) => !isSpace(character));
  const [first] = printed;
  if (!first) return [];
  const segment = {
    characters,
    left: first.left,
    right: first.right,
    top: first.top,
    bottom: first.bottom,
    baseline: first.baseline,
    size: first.size,
  };
  for (const { left, right, top, bottom, baseline, size } of printed) {
    segment.left = Math.min(segment.left, left);
    segment.right = Math.max(segment.right, right);
    segment.top = Math.min(segment.top, top);
    segment.bottom = Math.max(segment.bottom, bottom);
    if (size > segment.size) [segment.size, segment.baseline] = [size, baseline];
  }
  return [segment];
}

/** The smallest frame around a segment. */
function withGrid(segment: Segment, grids: readonly Grid[]): Segment {
  const [x, y] = [(segment.left + segment.right) / 2, (segment.top + segment.bottom) / 2];
  const around = grids.filter((grid) => holds(grid, x, y));
  const [grid] = around.sort((a, b) => (a.right - a.left) * (a.bottom - a.top) - (b.right - b.left) * (b.bottom - b.top));
  return grid ? { ...segment, grid } : segment;
}

/** Characters in drawing order to segments in drawing order. */
export function segmentsOf(characters: readonly PdfCharacter[], grids: readonly Grid[] = []): Segment[] {
  const groups: PdfCharacter[][] = [];
  let last: PdfCharacter | undefined;
  for (const character of characters) {
    if (last && goesOn(last, character)) groups.at(-1)?.push(character);
    else groups.push([character]);
    last = character;
  }
  const segments = groups.flatMap(segmentOf);
  return grids.length === 0 ? segments : segments.map((segment) => withGrid(segment, grids));
}
