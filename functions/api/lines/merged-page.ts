import { DuelineError } from "../../../lib/errors.ts";
import { INDEXES } from "../../shared/keys.ts";
import { type Item, onIndex, queryPage, type Table } from "../../shared/store/table.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { Paging } from "../pages.ts";
import type { Partition, Segment } from "./segments.ts";

/** Keys that one read of an index brings: enough for a page where all of them fit, and not one by one where the page is short. */
const keysPerRead = (limit: number): number => Math.min(201, Math.max(26, limit + 1));
/** Reads of indexes for one page: a question that fits few lines of many says so by a short page, and its cursor goes on. */
export const READS_PER_PAGE = 24;

export interface LinePage<T> {
  lines: T[];
  cursor: string | null;
}

interface Stretch {
  from: string;
  to: string;
  /** Lines of the page. */
  limit: number;
}

interface Found {
  at: string;
  item: Item;
}

/** Lines of index items, in no order, each with the item that it was found by; only such as are visible and fit. */
export type LoadLines<T> = (items: readonly Item[]) => Promise<{ line: T; item: Item }[]>;

async function readPartition(table: Table, { index, key }: Partition, { limit, ...range }: Stretch) {
  const { items, after } = await queryPage(table, onIndex(index, key, range), { limit: keysPerRead(limit) });
  const { sort } = INDEXES[index];
  return { found: items.map((item): Found => ({ at: String(item[sort]), item })), isCut: after !== undefined };
}

/**
 * The next keys of a segment, all of them up to `reached`: where a partition has more than one read brings, nothing after its last key
 * is certain, nor that key itself, since an older generation may stand under the same one.
 */
async function nextKeys(
  table: Table,
  partitions: readonly Partition[],
  stretch: Stretch,
): Promise<{ keys: Found[]; reached: string | null }> {
  const reads = await Promise.all(partitions.map((one) => readPartition(table, one, stretch)));
  const horizons = reads.flatMap(({ found, isCut }) => (isCut ? [found.at(-1)?.at ?? stretch.from] : []));
  const horizon = horizons.length > 0 ? horizons.reduce((least, one) => (one < least ? one : least)) : null;
  const keys = reads.flatMap(({ found }) => found).filter(({ at }) => horizon === null || at < horizon);
  return { keys: keys.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), reached: horizon };
}

/** Each line once, in order: a line of two bodies is found twice, under one sort key. */
async function linesOf<T extends { id: string }>(keys: readonly Found[], load: LoadLines<T>): Promise<{ at: string; line: T }[]> {
  const places = new Map(keys.map(({ at, item }) => [item, at]));
  const loaded = (await load(keys.map(({ item }) => item))).map(({ line, item }) => ({ line, at: places.get(item) ?? "" }));
  const once = new Map(loaded.map((one) => [one.line.id, one]));
  return [...once.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Sorts directly after a key. */
const after = (key: string): string => `${key} `;

/** A page over segments, one after the other, in order of date within each; reads a bounded number of times. */
export async function mergedPage<T extends { id: string }>(
  table: Table,
  segments: readonly Segment[],
  { limit, cursor }: Paging,
  load: LoadLines<T>,
): Promise<LinePage<T>> {
  const start = readCursor(cursor);
  const lines: T[] = [];
  let from = start.after?.from;
  let reads = 0;
  for (let part = start.part; part < segments.length; ) {
    const segment = segments[part] as Segment;
    if (reads > 0 && reads + segment.partitions.length > READS_PER_PAGE) return { lines, cursor: placeAt(part, from) };
    reads += segment.partitions.length;
    const { keys, reached } = await nextKeys(table, segment.partitions, { from: from ?? segment.from, to: segment.to, limit });
    const page = await linesOf(keys, load);
    const taken = page.slice(0, limit - lines.length);
    lines.push(...taken.map(({ line }) => line));
    if (taken.length < page.length) return { lines, cursor: placeAt(part, after(taken.at(-1)?.at ?? "")) };
    if (reached === from) throw new DuelineError("STALE", "too many lines stand under one key");
    [part, from] = reached === null ? [part + 1, undefined] : [part, reached];
    if (lines.length >= limit && part < segments.length) return { lines, cursor: placeAt(part, from) };
  }
  return { lines, cursor: null };
}

const placeAt = (part: number, from: string | undefined): string => writeCursor({ part, after: from === undefined ? null : { from } });
