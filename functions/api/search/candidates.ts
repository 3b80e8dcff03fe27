import type { SearchTerm } from "../../../lib/search/query.ts";
import { wordIdOf } from "../../shared/document-id.ts";
import { readingOfWord } from "../../shared/keys.ts";
import type { Item, Table } from "../../shared/store/table.ts";
import { readWord, readWordOf, type StoredPosting, storedPosting, type WordPage } from "../../shared/store/words.ts";

/** One reading of a document: what is visible of it is decided by its record. */
export interface ReadingRef {
  documentId: string;
  run: number;
}

/** A reading that has every word that was looked for, with its posting of each, in the order of the words. */
export interface Candidate extends ReadingRef {
  postings: readonly StoredPosting[];
}

export interface Candidates {
  readings: Candidate[];
  /** In how many documents each word stands. */
  documents: number[];
  /** Not everything was looked at: every word of the query stands in more documents than one answer reads. */
  isPartial: boolean;
}

/** What a word costs at first; the words of a query are read side by side. */
const FIRST_PAGE = 2000;
const NEXT_PAGE = 5000;
/** Beyond it a word tells too little to be read on. */
const MOST_READ = 20_000;
/** So few readings are looked up one by one rather than a common word read to its end. */
const MOST_LOOKED_UP = 2000;

/** What is known of one word of the query: of each of its stems what was read, and where its reading goes on. */
interface Word {
  wordIds: string[];
  pages: WordPage[];
}

const isWhole = ({ pages }: Word): boolean => pages.every(({ after }) => after === undefined);
const sizeOf = ({ pages }: Word): number => Math.max(...pages.map(({ items }) => items.length));

export interface WordIndex {
  table: Table;
  tenant: string;
  secret: string;
}

const startOf = async ({ table, tenant, secret }: WordIndex, { stems }: SearchTerm): Promise<Word> => {
  const wordIds = stems.map((stem) => wordIdOf(secret, stem));
  return { wordIds, pages: await Promise.all(wordIds.map((wordId) => readWord(table, { tenant, wordId, limit: FIRST_PAGE }))) };
};

async function readOn({ table, tenant }: WordIndex, word: Word): Promise<void> {
  for (const [at, page] of word.pages.entries())
    while (page.after && page.items.length < MOST_READ) {
      const next = await readWord(table, { tenant, wordId: word.wordIds[at] ?? "", limit: NEXT_PAGE, after: page.after });
      page.items.push(...next.items);
      page.after = next.after;
    }
}

async function lookUp(
  { table, tenant }: WordIndex,
  wordIds: readonly string[],
  readings: readonly ReadingRef[],
): Promise<Map<string, Item>> {
  const found = await Promise.all(wordIds.map((wordId) => readWordOf(table, { tenant, wordId }, readings)));
  return byReading(found);
}

const byReading = (all: readonly (readonly Item[])[]): Map<string, Item> =>
  new Map(all.flatMap((items) => items.map((item) => [item.sk, item] as const)));

const itemsOf = ({ pages }: Word): Map<string, Item> => byReading(pages.map(({ items }) => items));

/** Keys that are in all maps. */
function common(maps: readonly ReadonlyMap<string, Item>[]): string[] {
  const [first, ...rest] = [...maps].sort((a, b) => a.size - b.size);
  return [...(first?.keys() ?? [])].filter((key) => rest.every((map) => map.has(key)));
}

const candidatesFrom = (maps: readonly ReadonlyMap<string, Item>[]): Candidate[] =>
  common(maps).map((sk) => ({
    ...readingOfWord({ pk: "", sk }),
    postings: maps.map((map) => storedPosting(map.get(sk) as Item)),
  }));

/** Readings that have every word, among all of the tenant. */
export async function candidatesOf(index: WordIndex, terms: readonly SearchTerm[]): Promise<Candidates> {
  const words = await Promise.all(terms.map((term) => startOf(index, term)));
  const whole = words.filter(isWhole);
  const few = whole.length > 0 ? common(whole.map(itemsOf)) : null;
  const isCheap = few !== null && few.length <= MOST_LOOKED_UP;
  const readings = isCheap ? few.map((sk) => readingOfWord({ pk: "", sk })) : [];
  const maps: Map<string, Item>[] = [];
  for (const word of words) {
    if (isCheap && !isWhole(word)) maps.push(await lookUp(index, word.wordIds, readings));
    else {
      await readOn(index, word);
      maps.push(itemsOf(word));
    }
  }
  return { readings: candidatesFrom(maps), documents: words.map(sizeOf), isPartial: !isCheap && !words.every(isWhole) };
}

/** Those of the given readings that have every word. */
export async function candidatesAmong(
  index: WordIndex,
  terms: readonly SearchTerm[],
  readings: readonly ReadingRef[],
): Promise<Candidates> {
  const wordIds = terms.map(({ stems }) => stems.map((stem) => wordIdOf(index.secret, stem)));
  const maps = await Promise.all(wordIds.map((ids) => lookUp(index, ids, readings)));
  return { readings: candidatesFrom(maps), documents: maps.map(({ size }) => size), isPartial: false };
}
