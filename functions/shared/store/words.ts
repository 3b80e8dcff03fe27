import type { EventPlace, Posting, TextPlace } from "../../../lib/search/postings.ts";
import { wordIdOf } from "../document-id.ts";
import { KEYS, PREFIXES, readingOfWord, runOf, type TableKey } from "../keys.ts";
import { inParallel } from "../parallel.ts";
import { chunked, deleteItems, getItems, type Item, putItems, queryItems, queryPage, type Table, withPrefix } from "./table.ts";

/** One reading of one document; its words can be told from another's by its run. */
export interface WordsOf {
  tenant: string;
  documentId: string;
  run: number;
  secret: string;
}

/** What the item of a word says: how a reading of a document has it. */
export interface StoredPosting {
  documentId: string;
  run: number;
  count: number;
  /** How many words the document has. */
  words: number;
  places: TextPlace[];
  events: EventPlace[];
}

const WORDS_PER_LIST = 10_000;
const LANES = 4;
/** A chunk of items that one lane writes before it takes the next. */
const LANE_ITEMS = 100;

/** Pairs of numbers as one text: a table that stores lists of lists takes ten times the room and the time. */
const joined = (pairs: readonly (readonly [number, number])[]): string => pairs.map((pair) => pair.join(":")).join(" ");
const parted = (text: unknown): [number, number][] =>
  String(text ?? "")
    .split(" ")
    .filter(Boolean)
    .map((pair) => pair.split(":").map(Number) as [number, number]);

function wordItem({ tenant, documentId, run }: WordsOf, wordId: string, { count, places, events }: Posting, words: number): Item {
  return {
    ...KEYS.word(tenant, wordId, documentId, run),
    n: count,
    w: words,
    t: joined(places.map(({ point, byte }) => [point, byte])),
    e: joined(events.map(({ index, word }) => [index, word])),
  };
}

export function storedPosting(item: Item): StoredPosting {
  return {
    ...readingOfWord(item),
    count: Number(item.n),
    words: Number(item.w),
    places: parted(item.t).map(([point, byte]) => ({ point, byte })),
    events: parted(item.e).map(([index, word]) => ({ index, word })),
  };
}

/**
 * Writes what a reading is found by; nobody finds it before the document's record names the run. The list of the words comes first: whatever
 * is written after it can be taken back.
 */
export async function writeWords(table: Table, of: WordsOf, postings: readonly Posting[]): Promise<void> {
  const words = postings.reduce((sum, { count }) => sum + count, 0);
  const items = postings.map((posting) => wordItem(of, wordIdOf(of.secret, posting.stem), posting, words));
  const lists = chunked(
    postings.map(({ stem }) => wordIdOf(of.secret, stem)),
    WORDS_PER_LIST,
  );
  await putItems(
    table,
    lists.map((ids, part) => ({ ...KEYS.wordList(of.tenant, of.documentId, of.run, part), ids: ids.join(" ") })),
  );
  await inParallel(chunked(items, LANE_ITEMS), LANES, (chunk) => putItems(table, chunk));
}

/** Takes back what readings of a document were found by; the list goes last, so that a crash in between leaves it to be done again. */
export async function dropWords(table: Table, tenant: string, documentId: string, isOld: (run: number) => boolean): Promise<void> {
  const lists = withPrefix(KEYS.document(tenant, documentId).pk, PREFIXES.wordLists);
  for await (const list of queryItems(table, lists)) {
    const run = runOf(list);
    if (!isOld(run)) continue;
    const keys = String(list.ids)
      .split(" ")
      .filter(Boolean)
      .map((wordId) => KEYS.word(tenant, wordId, documentId, run));
    await inParallel(chunked(keys, LANE_ITEMS), LANES, (chunk) => deleteItems(table, chunk));
    await deleteItems(table, [{ pk: list.pk, sk: list.sk }]);
  }
}

export interface WordPage {
  items: Item[];
  after: Record<string, unknown> | undefined;
}

/** Documents that have a word, in no order that means anything; may lag behind a write. */
export async function readWord(
  table: Table,
  { tenant, wordId, limit, after }: { tenant: string; wordId: string; limit: number; after?: Record<string, unknown> | undefined },
): Promise<WordPage> {
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": KEYS.word(tenant, wordId, "", 0).pk } };
  const page = await queryPage(table, query, { limit, ...(after ? { after } : {}) });
  return { items: page.items, after: page.after };
}

/** Which of these readings have the word. */
export async function readWordOf(
  table: Table,
  { tenant, wordId }: { tenant: string; wordId: string },
  readings: readonly { documentId: string; run: number }[],
): Promise<Item[]> {
  const keys: TableKey[] = readings.map(({ documentId, run }) => KEYS.word(tenant, wordId, documentId, run));
  const found: Item[] = [];
  await inParallel(chunked(keys, LANE_ITEMS), LANES, async (chunk) => void found.push(...(await getItems(table, chunk))));
  return found;
}
