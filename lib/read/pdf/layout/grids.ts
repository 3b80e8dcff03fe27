import type { Box } from "../../../clean/lines.ts";

/** A straight line drawn on the page: an upright one at x from top to bottom, a level one at y from left to right. */
export interface Rule {
  direction: "upright" | "level";
  at: number;
  from: number;
  to: number;
}

/** A drawn frame with its inner lines; without inner lines it is a box around text. */
export interface Grid extends Box {
  /** Places of the upright and the level lines between its cells, from left to right and from top to bottom. */
  columns: number[];
  rows: number[];
}

/** How far apart lines may stand that are meant to touch. */
const TOUCH = 2.5;
const SAME = 3;
const MOST_RULES = 4_000;
const SLOT = 64;

const boxOf = ({ direction, at, from, to }: Rule): Box =>
  direction === "upright" ? { left: at, right: at, top: from, bottom: to } : { left: from, right: to, top: at, bottom: at };

const touch = (a: Box, b: Box): boolean =>
  a.left - TOUCH <= b.right && b.left - TOUCH <= a.right && a.top - TOUCH <= b.bottom && b.top - TOUCH <= a.bottom;

const slotsOf = (from: number, to: number): number[] => {
  const first = Math.floor((from - TOUCH) / SLOT);
  const last = Math.min(Math.floor((to + TOUCH) / SLOT), first + SLOT);
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
};

/** Rules that touch one another, directly or through others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const slots = new Map<number, number[]>();
  const boxes = rules.map(boxOf);
  for (const [index, box] of boxes.entries()) {
    for (const slot of slotsOf(box.top, box.bottom)) {
      const there = slots.get(slot) ?? [];
      for (const other of there) if (touch(box, boxes[other] as Box)) parent[rootOf(index)] = rootOf(other);
      slots.set(slot, [...there, index]);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [index, rule] of rules.entries()) groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), rule]);
  return [...groups.values()];
}

/** Values that differ by more than a line's width, ascending. */
function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) found.push(value);
  return found;
}

function gridOf(rules: readonly Rule[]): Grid[] {
  const uprights = distinct(rules.filter(({ direction }) => direction === "upright").map(({ at }) => at));
  const levels = distinct(rules.filter(({ direction }) => direction === "level").map(({ at }) => at));
  if (uprights.length < 2 || levels.length < 2) return [];
  const [left = 0, right = 0] = [uprights[0], uprights.at(-1)];
  const [top = 0, bottom = 0] = [levels[0], levels.at(-1)];
  return [{ left, right, top, bottom, columns: uprights.slice(1, -1), rows: levels.slice(1, -1) }];
}

/** Frames and tables that a page's lines draw. Lines alone (under a heading, over footnotes) draw none. */
export const gridsOf = (rules: readonly Rule[]): Grid[] => (rules.length > MOST_RULES ? [] : connected(rules).flatMap(gridOf));

export const holds = ({ left, right, top, bottom }: Grid, x: number, y: number): boolean => x > left && x < right && y > top && y < bottom;
export const isTable = ({ columns, rows }: Grid): boolean => columns.length > 0 || rows.length > 1;
