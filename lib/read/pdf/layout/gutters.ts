import type { Grid } from "./grids.ts";
import { type Row, runsOn } from "./rows.ts";

/** An empty strip between two texts that stand beside one another, over rows `from` to `to` (inclusive). */
export interface Gutter {
  left: number;
  right: number;
  from: number;
  to: number;
  /** Rows with text on both sides, on their own baseline or beside it. */
  between: number;
}

export interface Interval {
  left: number;
  right: number;
}

/** A strip is at least this wide, in ems of its row and in points. */
const NARROWEST_EM = 0.75;
const NARROWEST = 5;
/** Beyond this many rows nothing is a page: then no strip is looked for. */
const MOST_ROWS = 600;
const MOST_GAPS = 300;
const FEWEST_BETWEEN = 2;
const MARK_LETTERS = 4;
const STAGGERED = 0.9;
const SAME_EDGE = 2;
const ALIGNED = 0.5;

/** A stretch of a row's text without a gap that could be a gutter; a drawn frame counts as one stretch. */
interface Island extends Interval {
  letters: number;
  grid: Grid | undefined;
}

export function islandsOf({ segments }: Row): Island[] {
  const islands: Island[] = [];
  for (const [index, { left, right, characters, grid, size }] of segments.entries()) {
    const last = islands.at(-1);
    const narrowest = Math.max(NARROWEST, NARROWEST_EM * Math.min(size, segments[index - 1]?.size ?? size));
    if (last && ((grid && last.grid === grid) || left - last.right < narrowest)) {
      last.right = Math.max(last.right, right);
      last.letters += characters.length;
    } else islands.push({ left: grid?.left ?? left, right: grid?.right ?? right, letters: characters.length, grid });
  }
  return islands;
}

/** The stretch of `strip` that a row leaves free: the widest gap of its text, or all beside it. */
function freeIn(islands: readonly Interval[], strip: Interval): Interval | null {
  let best: Interval | null = null;
  let left = Number.NEGATIVE_INFINITY;
  for (const island of [...islands, { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY }]) {
    const free = { left: Math.max(left, strip.left), right: Math.min(island.left, strip.right) };
    if (free.right - free.left > (best ? best.right - best.left : 0)) best = free;
    left = Math.max(left, island.right);
    if (left >= strip.right) break;
  }
  return best;
}

const leftOf = (islands: readonly Island[], strip: Interval): Island[] => islands.filter(({ right }) => right <= strip.left + 1);
const rightOf = (islands: readonly Island[], strip: Interval): Island[] => islands.filter(({ left }) => left >= strip.right - 1);

/** A row of a page with its stretches. */
interface Level {
  islands: Island[];
  baseline: number;
  size: number;
  runsOn: boolean;
}

/** Lines of two columns may stand on baselines of their own, closer than lines of one text ever do. */
const isBeside = (a: Level | undefined, b: Level | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.baseline - b.baseline) < STAGGERED * Math.min(a.size, b.size);

/** Rows that have text left of the strip, and text right of it beside them. */
function countBetween(levels: readonly Level[], { from, to }: { from: number; to: number }, strip: Interval): number {
  let between = 0;
  for (let row = from; row <= to; row++) {
    const level = levels[row];
    if (!level || leftOf(level.islands, strip).length === 0) continue;
    const around = [level, ...[levels[row - 1], levels[row + 1]].filter((other) => isBeside(level, other))];
    if (around.some((one) => one && rightOf(one.islands, strip).length > 0)) between++;
  }
  return between;
}

/** Grows a gap up and down as far as it stays free and wide enough. */
function grown(levels: readonly Level[], seed: number, gap: Interval, narrowest: number): Gutter {
  let strip = gap;
  const reach = (step: 1 | -1): number => {
    let at = seed;
    for (let next = seed + step; next >= 0 && next < levels.length; next += step) {
      const free = freeIn(levels[next]?.islands ?? [], strip);
      if (!free || free.right - free.left < narrowest) break;
      strip = free;
      at = next;
    }
    return at;
  };
  const from = reach(-1);
  const to = reach(1);
  return { ...strip, from, to, between: countBetween(levels, { from, to }, strip) };
}

/** Numbers and bullets that hang before a list or a note are no column. */
function hasOnlyMarks(levels: readonly Level[], gutter: Gutter): boolean {
  const left = levels.slice(gutter.from, gutter.to + 1).map(({ islands }) => leftOf(islands, gutter));
  return left.every((islands) => islands.reduce((sum, { letters }) => sum + letters, 0) <= MARK_LETTERS);
}

/** Most of what stands right of a gutter begins on one line, or is centred on one; the rivers in justified text do neither. */
function isAligned(levels: readonly Level[], gutter: Gutter): boolean {
  const beside = levels.slice(gutter.from, gutter.to + 1).flatMap(({ islands }) => rightOf(islands, gutter).slice(0, 1));
  const sharing = (place: (island: Interval) => number): number =>
    Math.max(0, ...beside.map((one) => beside.filter((other) => Math.abs(place(one) - place(other)) <= SAME_EDGE).length));
  const needed = Math.max(FEWEST_BETWEEN, ALIGNED * beside.length);
  return sharing(({ left }) => left) >= needed || sharing(({ left, right }) => (left + right) / 2) >= needed;
}

/** Lines of a river; more where what stands right of it begins here and there, as columns never do. */
const RIVER_LINES = 3;
const RAGGED_RIVER_LINES = 6;
const FLUSH = 2;
const RAGGED = 6;

/** How far the text of some rows reaches. */
const reachOf = (levels: readonly Level[]): Interval => ({
  left: Math.min(...levels.flatMap(({ islands }) => islands.slice(0, 1).map(({ left }) => left))),
  right: Math.max(...levels.flatMap(({ islands }) => islands.slice(-1).map(({ right }) => right))),
});

const isFlush = ({ left, right }: Interval, edges: Interval): boolean => left <= edges.left + FLUSH && right >= edges.right - FLUSH;

/**
 * A river in justified text: a few lines that end where a full line beside them ends, and of which some goes on with the sentence of the line above. The cells of
 * a table end where their words do.
 */
function isRiver(levels: readonly Level[], gutter: Gutter): boolean {
  const parted = levels
    .slice(gutter.from, gutter.to + 1)
    .filter(({ islands }) => leftOf(islands, gutter).length * rightOf(islands, gutter).length > 0);
  const starts = reachOf(parted.map((level) => ({ ...level, islands: rightOf(level.islands, gutter).slice(0, 1) })));
  const isRagged = parted.some((level) => (rightOf(level.islands, gutter)[0]?.left ?? 0) > starts.left + RAGGED);
  if (parted.length > (isRagged ? RAGGED_RIVER_LINES : RIVER_LINES) || !parted.some((level) => level.runsOn)) return false;
  const edges = reachOf(parted);
  const beside = [levels[gutter.from - 1], levels[gutter.to + 1]].flatMap((level) => level ?? []);
  const isFull = (level: Level): boolean => level.islands.length === 1 && isFlush(reachOf([level]), edges);
  return parted.every((level) => isFlush(reachOf([level]), edges)) && beside.some(isFull);
}

/** Gaps of one row, and that between a row and what stands beside it on a baseline of its own. */
function gapsAt(levels: readonly Level[], row: number): Interval[] {
  const { islands = [] } = levels[row] ?? {};
  const gaps = islands.slice(1).map(({ left }, index) => ({ left: islands[index]?.right ?? 0, right: left }));
  const next = levels[row + 1];
  if (!next || !isBeside(levels[row], next)) return gaps;
  const [first, last, nextFirst, nextLast] = [islands[0], islands.at(-1), next.islands[0], next.islands.at(-1)];
  if (first && nextLast && nextLast.right < first.left) gaps.push({ left: nextLast.right, right: first.left });
  if (last && nextFirst && last.right < nextFirst.left) gaps.push({ left: last.right, right: nextFirst.left });
  return gaps;
}

const covers = (gutter: Gutter, row: number, gap: Interval): boolean =>
  row >= gutter.from && row <= gutter.to && gap.left <= gutter.left && gap.right >= gutter.right;

/** All strips that part the text of some rows, the longest first. */
export function guttersOf(rows: readonly Row[]): Gutter[] {
  if (rows.length > MOST_ROWS) return [];
  const levels = rows.map((row) => ({ islands: islandsOf(row), baseline: row.baseline, size: row.size, runsOn: runsOn(row) }));
  const found: Gutter[] = [];
  for (const [index, { size }] of levels.entries()) {
    const narrowest = Math.max(NARROWEST, NARROWEST_EM * size);
    for (const gap of gapsAt(levels, index)) {
      const isKnown = found.some((gutter) => covers(gutter, index, gap));
      if (gap.right - gap.left >= narrowest && !isKnown && found.length < MOST_GAPS) found.push(grown(levels, index, gap, narrowest));
    }
  }
  const gutters = found.filter(
    (gutter) => gutter.between >= FEWEST_BETWEEN && isAligned(levels, gutter) && !hasOnlyMarks(levels, gutter) && !isRiver(levels, gutter),
  );
  return gutters.sort((a, b) => b.between - a.between || b.to - b.from - (a.to - a.from));
}
