import { type Highlight, highlightsIn } from "./highlights.ts";
import type { TextPlace } from "./postings.ts";
import type { SearchTerm } from "./query.ts";

/** A piece of a text around a word that was looked for; `start` and the highlights count code points of the whole text. */
export interface Snippet {
  readonly start: number;
  readonly text: string;
  readonly highlights: Highlight[];
}

const isInsideCharacter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
/** A decoder that is told that more is to come keeps back a character that is cut. */
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes, { stream: true });

/** Whole words only: the piece begins and ends anywhere. */
function cut(before: string, after: string, isStart: boolean): { before: string; after: string } {
  const first = isStart ? 0 : before.search(/\s/) + 1;
  const last = after.search(/\s\S*$/);
  return { before: before.slice(first), after: last <= 0 ? after : after.slice(0, last) };
}

/** From bytes of a text that begin at `from` and hold the word at `place`. */
export function snippetOf(bytes: Uint8Array, from: number, place: TextPlace, terms: readonly SearchTerm[]): Snippet {
  let first = 0;
  while (isInsideCharacter(bytes[first])) first += 1;
  const split = place.byte - from;
  const { before, after } = cut(decoded(bytes.subarray(first, split)), decoded(bytes.subarray(split)), from === 0);
  const start = place.point - [...before].length;
  const text = before + after;
  return { start, text, highlights: highlightsIn(text, terms).map((one) => ({ start: start + one.start, end: start + one.end })) };
}
