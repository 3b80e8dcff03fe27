import { type Grid, isTable } from "./grids.ts";
import { type Gutter, guttersOf } from "./gutters.ts";
import { type Row, runsOn } from "./rows.ts";
import type { Segment } from "./segments.ts";

/** A part of a page that is read from top to bottom before the next one begins; `cuts` are the edges between a table's columns. */
export interface Region {
  kind: "text" | "table";
  rows: Row[];
  cuts: number[];
  /** Level lines between a table's rows, where they are drawn. */
  levels?: number[];
}

/** Lines of running text hold at least this many letters and fill this share of their column; what is less on one side is a table's cell. */
const PROSE_LETTERS = 16;
const PROSE_FILL = 0.65;
/** Columns beside a gutter reach over nearly all rows of their side; of their gutters so many are tried, so many deep. */
const WHOLE_SIDE = 0.8;
const MOST_TRIED = 3;
const MOST_COLUMNS_BESIDE = 2;
const DEEPEST = 6;
/** So many lines that begin anew on both sides are no chance. */
const FEWEST_CELLS = 3;
/** Lines of one cell stand closer than this many times the size; what stands farther away is no more of the table. */
const CELL_LEADING = 1.6;

const lettersOf = (segments: readonly Segment[]): number => segments.reduce((sum, { characters }) => sum + characters.length, 0);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const middleOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** The rows' parts between two edges; rows without a part there fall away. */
function between(rows: readonly Row[], left: number, right: number): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter((segment) => middleOf(segment) >= left && middleOf(segment) < right);
    if (segments.length === 0) return [];
    const size = segments.reduce((largest, segment) => Math.max(largest, segment.size), 0);
    const main = segments.find((segment) => segment.size === size);
    return [{ segments, size, baseline: main?.baseline ?? row.baseline }];
  });
}

const widthOf = ({ segments }: Row): number => (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0);

/** A drawn table tells nothing of the column that it stands in. */
function withoutGrids(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(({ grid }) => !grid);
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
}

function isProse(rows: readonly Row[]): boolean {
  const widths = rows.map(widthOf);
  const widest = widths.reduce((largest, width) => Math.max(largest, width), 0);
  return median(rows.map(({ segments }) => lettersOf(segments))) >= PROSE_LETTERS && median(widths) >= PROSE_FILL * widest;
}

/** Whether a side of a gutter is prose, or columns of prose whose lines stand on baselines of their own. */
function isProseSide(side: readonly Row[], deeper: number): boolean {
  const rows = withoutGrids(side);
  if (isProse(rows)) return true;
  if (deeper === 0) return false;
  const longest = guttersOf(rows).filter(({ from, to }) => to - from + 1 >= WHOLE_SIDE * rows.length);
  return longest.slice(0, MOST_TRIED).some((gutter) => isColumns(rows, gutter, deeper - 1));
}

/**
 * Lines that all stand level with one of the other side, and of which none runs on from the one above: cells of a table, however long they are. What stands on
 * one side alone above or below them is none of it.
 */
function areCells(rows: readonly Row[], cut: number): boolean {
  const sides = rows.map((row) => [between([row], Number.NEGATIVE_INFINITY, cut), between([row], cut, Number.POSITIVE_INFINITY)].flat());
  const [first, last] = [sides.findIndex(({ length }) => length === 2), sides.findLastIndex(({ length }) => length === 2)];
  const cells = first < 0 ? [] : sides.slice(first, last + 1);
  return cells.length >= FEWEST_CELLS && cells.every((row) => row.length === 2 && !row.some(runsOn));
}

function isColumns(rows: readonly Row[], gutter: Gutter, deeper = MOST_COLUMNS_BESIDE): boolean {
  const cut = middleOf(gutter);
  const sides = [between(rows, Number.NEGATIVE_INFINITY, cut), between(rows, cut, Number.POSITIVE_INFINITY)];
  return sides.every((side) => isProseSide(side, deeper)) && !areCells(rows, cut);
}

/** A table begins with a row of several cells; behind its last such row come at most the further lines of a cell. */
function tableEnds(rows: readonly Row[], gutter: Gutter): { from: number; to: number } {
  const cut = middleOf(gutter);
  const isFull = ({ segments }: Row): boolean => segments.some((one) => middleOf(one) < cut) && segments.some((one) => middleOf(one) > cut);
  let { from, to } = gutter;
  while (from < to && !isFull(rows[from] as Row)) from++;
  let last = to;
  while (last > from && !isFull(rows[last] as Row)) last--;
  to = last;
  for (let next = last + 1; next <= gutter.to; next++) {
    const [above, below] = [rows[next - 1] as Row, rows[next] as Row];
    if (below.baseline - above.baseline > CELL_LEADING * below.size || Math.abs(below.size - above.size) > 0.1 * above.size) break;
    to = next;
  }
  return { from, to };
}

/** Cuts of all gutters that reach over most of a table's rows. */
function cutsOf(gutters: readonly Gutter[], from: number, to: number): number[] {
  const cuts: number[] = [];
  for (const gutter of gutters) {
    const shared = Math.min(to, gutter.to) - Math.max(from, gutter.from) + 1;
    if (2 * shared <= to - from + 1 || cuts.some((cut) => cut > gutter.left && cut < gutter.right)) continue;
    cuts.push(middleOf(gutter));
  }
  return cuts.sort((a, b) => a - b);
}

const gridOf = ({ segments }: Row): Grid | undefined => segments.find(({ grid }) => grid)?.grid;

/** Rows without gutters: what stands in a drawn frame is a region of its own, a table where the frame has cells. */
function framed(rows: readonly Row[]): Region[] {
  const groups: { grid: Grid | undefined; rows: Row[] }[] = [];
  for (const row of rows) {
    const grid = gridOf(row);
    const last = groups.at(-1);
    if (last && last.grid === grid) last.rows.push(row);
    else groups.push({ grid, rows: [row] });
  }
  return groups.map(({ grid, rows: own }) =>
    grid && isTable(grid) ? { kind: "table", rows: own, cuts: grid.columns, levels: grid.rows } : { kind: "text", rows: own, cuts: [] },
  );
}

/** Rows to regions in reading order: what stands beside one another is columns where both sides are prose, else a table. */
export function regionsOf(rows: readonly Row[], depth = 0): Region[] {
  if (rows.length === 0) return [];
  const gutters = depth < DEEPEST ? guttersOf(rows) : [];
  const columns = gutters.find((gutter) => isColumns(rows.slice(gutter.from, gutter.to + 1), gutter));
  const [first] = gutters;
  if (!first) return framed(rows);
  const { from, to } = columns ?? tableEnds(rows, first);
  const band = rows.slice(from, to + 1);
  const cut = columns ? middleOf(columns) : 0;
  const inside: Region[] = columns
    ? [
        ...regionsOf(between(band, Number.NEGATIVE_INFINITY, cut), depth + 1),
        ...regionsOf(between(band, cut, Number.POSITIVE_INFINITY), depth + 1),
      ]
    : [{ kind: "table", rows: band, cuts: cutsOf(gutters, from, to) }];
  return [...regionsOf(rows.slice(0, from), depth), ...inside, ...regionsOf(rows.slice(to + 1), depth)];
}
