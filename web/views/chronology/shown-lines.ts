import type { Entry } from "../../../lib/model/chronology.ts";
import { isUnknownEntry } from "../../../lib/model/unknown-act.ts";

/** What a reader wants to see; background, rejected lines and acts that no rule knows stay out of sight until asked for. */
export interface LineFilter {
  text: string;
  background: boolean;
  rejected: boolean;
  unknown: boolean;
}

export const QUIET: LineFilter = { text: "", background: false, rejected: false, unknown: false };

const folded = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const wordsOf = ({ agencies, people, sources, action, date }: Entry): string =>
  folded(
    [...agencies.map(({ name }) => name), ...people.map(({ name }) => name), ...sources.map(({ quote }) => quote), action, date ?? ""].join(
      "\n",
    ),
  );

/** An entry with its words folded once, so that typing in the search costs nothing more. */
export interface SearchedEntry {
  entry: Entry;
  words: string;
}

export const searched = (entries: readonly Entry[]): SearchedEntry[] => entries.map((entry) => ({ entry, words: wordsOf(entry) }));

export function shownLines(entries: readonly SearchedEntry[], { text, background, rejected, unknown }: LineFilter): Entry[] {
  const wanted = folded(text.trim()).split(/\s+/).filter(Boolean);
  const isShown = ({ entry, words }: SearchedEntry): boolean =>
    (background || !entry.background) &&
    (rejected || entry.review !== "rejected") &&
    (unknown || !isUnknownEntry(entry)) &&
    wanted.every((word) => words.includes(word));
  return entries.filter(isShown).map(({ entry }) => entry);
}
