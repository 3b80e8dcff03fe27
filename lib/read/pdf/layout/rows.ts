import type { Segment } from "./segments.ts";

/** Segments on one baseline, from left to right, whatever column they stand in; raised marks stand with the word they are set to. */
export interface Row {
  segments: Segment[];
  baseline: number;
  size: number;
}

const SMALL_LETTER = /^\p{Ll}/u;
/** Begins with a small letter: it goes on with what the line above began. */
export const runsOn = ({ segments }: Row): boolean =>
  SMALL_LETTER.test((segments[0]?.characters ?? []).find(({ text }) => text.trim() !== "")?.text ?? "");

const SAME_LEVEL = 0.15;
const MARK_SIZE = 0.86;
const MARK_HIGHEST = 0.75;
const MARK_LOWEST = -0.3;
/** A mark hangs before its note farther away than it stands behind its word, and is short. */
const REACH_AHEAD = 1.2;
const REACH_BEHIND = 0.5;
const MARK_LETTERS = 10;

/** Rows by their baseline in slots of a few points, so that a page of any length is looked through once. */
const SLOT = 2;
const SLOTS_AROUND = 12;
const ROWS_PER_SLOT = 8;

class RowShelf {
  readonly rows: Row[] = [];
  readonly #slots = new Map<number, Row[]>();

  near(baseline: number, above: number, below: number): Row[] {
    const slots: Row[] = [];
    const first = Math.floor((baseline - Math.min(above, SLOT * SLOTS_AROUND)) / SLOT);
    const last = Math.floor((baseline + Math.min(below, SLOT * SLOTS_AROUND)) / SLOT);
    for (let slot = first; slot <= last; slot++) slots.push(...(this.#slots.get(slot) ?? []).slice(-ROWS_PER_SLOT));
    return slots;
  }

  add(segment: Segment): void {
    const row = { segments: [segment], baseline: segment.baseline, size: segment.size };
    this.rows.push(row);
    const slot = Math.floor(row.baseline / SLOT);
    const same = this.#slots.get(slot);
    if (same) same.push(row);
    else this.#slots.set(slot, [row]);
  }
}

const isLevel = (row: Row, { baseline, size }: Segment): boolean =>
  Math.abs(row.baseline - baseline) <= SAME_LEVEL * Math.min(row.size, size);

/** A small raised (or sunk) segment right beside a word of the row. */
function isMarkOf(row: Row, mark: Segment): boolean {
  const raised = (row.baseline - mark.baseline) / row.size;
  if (mark.size > MARK_SIZE * row.size || raised > MARK_HIGHEST || raised < MARK_LOWEST) return false;
  if (mark.characters.length > MARK_LETTERS) return false;
  const [ahead, behind] = [REACH_AHEAD * row.size, REACH_BEHIND * row.size];
  return row.segments.some(({ left, right, size }) => size > mark.size && left - ahead < mark.right && right + behind > mark.left);
}

const put = (row: Row, segment: Segment): void => {
  row.segments.push(segment);
};

/** Segments to rows from top to bottom. Large segments come first, so that a mark finds the line it belongs to. */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const shelf = new RowShelf();
  for (const segment of [...segments].sort((a, b) => b.size - a.size)) {
    const around = shelf.near(segment.baseline, 0.5 * segment.size, 2 * segment.size);
    const level = around.find((row) => isLevel(row, segment) && segment.size > MARK_SIZE * row.size);
    const row = level ?? around.find((one) => isMarkOf(one, segment)) ?? around.find((one) => isLevel(one, segment));
    if (row) put(row, segment);
    else shelf.add(segment);
  }
  for (const row of shelf.rows) row.segments.sort((a, b) => a.left - b.left);
  return shelf.rows.sort((a, b) => a.baseline - b.baseline);
}
