import type { ReadingRef, ReadPosting } from "../../../lib/search/index-part.ts";
import type { SearchTerm } from "../../../lib/search/query.ts";
import { wordIdOf } from "../../shared/document-id.ts";
import { readWords } from "../../shared/store/read-words.ts";
import type { Table } from "../../shared/store/table.ts";
import { readingName } from "../../shared/store/word-volumes.ts";

/** A reading that has every word that was looked for, with its posting of each, in the order of the words. */
export interface Candidate extends ReadingRef {
  postings: readonly ReadPosting[];
}

export interface Candidates {
  readings: Candidate[];
  /** In how many documents each word stands. */
  documents: number[];
  /** Not everything was looked at: the tenant has more documents than one answer reads. */
  isPartial: boolean;
}

export interface WordIndex {
  table: Table;
  tenant: string;
  secret: string;
}

const joined = (one: ReadPosting, other: ReadPosting): ReadPosting => {
  const often = one.count >= other.count ? one : other;
  return { ...often, events: [...new Map([...other.events, ...one.events].map((place) => [place.index, place])).values()] };
};

/** A word of a query stands for all of its stems: the text counts under the one that it has most often, the events under any. */
function byReading(postings: readonly ReadPosting[]): Map<string, ReadPosting> {
  const found = new Map<string, ReadPosting>();
  for (const one of postings) {
    const known = found.get(readingName(one));
    found.set(readingName(one), known ? joined(known, one) : one);
  }
  return found;
}

/** Readings that have every word. */
export async function candidatesOf({ table, tenant, secret }: WordIndex, terms: readonly SearchTerm[]): Promise<Candidates> {
  const wordIds = terms.map(({ stems }) => stems.map((stem) => wordIdOf(secret, stem)));
  const { found, isPartial } = await readWords(table, tenant, [...new Set(wordIds.flat())]);
  const maps = wordIds.map((ids) => byReading(ids.flatMap((id) => found.get(id) ?? [])));
  const [first] = maps;
  const readings = [...(first ?? [])].flatMap(([name, { documentId, run }]): Candidate[] => {
    const postings = maps.map((map) => map.get(name)).filter((one) => one !== undefined);
    return postings.length === maps.length ? [{ documentId, run, postings }] : [];
  });
  return { readings, documents: maps.map(({ size }) => size), isPartial };
}
