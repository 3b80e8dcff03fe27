import { partOfReading, type ReadingRef } from "../../../lib/search/index-part.ts";
import type { Posting } from "../../../lib/search/postings.ts";
import { wordIdOf } from "../document-id.ts";
import { KEYS, PREFIXES, readingOfWords, runOf, type TableKey, volumeOf } from "../keys.ts";
import { packedPart } from "./packed-part.ts";
import { deleteItems, putItem, putItems, queryAll, type Table, withPrefix } from "./table.ts";
import { strike } from "./word-volumes.ts";

/** One reading of one document, and the secret with which its words are written down. */
export interface WordsOf extends ReadingRef {
  tenant: string;
  secret: string;
}

/** An item takes 400 KB; this is before it is packed. */
const PIECE_BYTES = 300_000;

const sizeOf = ({ places, events }: Posting): number => 40 + 16 * (places.length + events.length);

/** Most documents are one piece. */
function pieces(postings: readonly Posting[]): Posting[][] {
  const all: Posting[][] = [[]];
  let size = 0;
  for (const posting of postings) {
    size += sizeOf(posting);
    if (size > PIECE_BYTES && all.at(-1)?.length) {
      all.push([]);
      size = sizeOf(posting);
    }
    all.at(-1)?.push(posting);
  }
  return all;
}

/** Writes what a reading is found by; nobody finds it before the document's record names the run. */
export async function writeWords(table: Table, { tenant, secret, ...reading }: WordsOf, postings: readonly Posting[]): Promise<void> {
  const words = postings.reduce((sum, { count }) => sum + count, 0);
  const idOf = (stem: string): string => wordIdOf(secret, stem);
  const items = pieces(postings).map((some, piece) => ({
    ...KEYS.latestWords(tenant, reading.documentId, reading.run, piece),
    ...packedPart(partOfReading(reading, words, idOf, some)),
  }));
  await putItems(table, items);
}

const keyOf = ({ pk, sk }: TableKey): TableKey => ({ pk, sk });

/**
 * Takes back what readings of a document were found by. Of volumes they leave the list at once, and the blocks when half of the volume has been
 * taken back; `isErased` empties the blocks of them now.
 */
export async function dropWords(
  table: Table,
  tenant: string,
  documentId: string,
  isOld: (run: number) => boolean,
  { isErased = false } = {},
): Promise<void> {
  const latest = withPrefix(KEYS.latestWords(tenant, "", 0, 0).pk, PREFIXES.latestWordsOf(documentId));
  const old = (await queryAll(table, { ...latest, ProjectionExpression: "pk, sk" })).filter((item) => isOld(readingOfWords(item).run));
  await deleteItems(table, old);
  for (const item of await queryAll(table, withPrefix(KEYS.document(tenant, documentId).pk, PREFIXES.inVolumes))) {
    const run = runOf(item);
    if (!isOld(run) || (item.struck && !isErased)) continue;
    await strike(table, { tenant, volumeId: volumeOf(item) }, [{ documentId, run }], { isErased });
    if (isErased) await deleteItems(table, [keyOf(item)]);
    else await putItem(table, { ...item, struck: true });
  }
}
