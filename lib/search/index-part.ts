import * as z from "zod";
import type { EventPlace, Posting, TextPlace } from "./postings.ts";

/** One reading of one document; a newer reading of it has a higher run. */
export interface ReadingRef {
  readonly documentId: string;
  readonly run: number;
}

/** How one reading has a word. */
export interface ReadPosting extends ReadingRef {
  readonly count: number;
  /** How many words the document has. */
  readonly words: number;
  readonly places: readonly TextPlace[];
  readonly events: readonly EventPlace[];
}

/** Numbers in pairs, `a:b a:b`: short to write, and quickly left alone where nobody asks for the word. */
const Row = z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string(), z.string()]);
type PostingRow = z.infer<typeof Row>;

/**
 * A piece of the search index that stands on its own: some readings with their number of words, and under the id of a word who has it:
 * the reading by its place in the list, how often, where in the text, in which events.
 */
export interface IndexPart {
  readonly readings: readonly (readonly [documentId: string, run: number, words: number])[];
  readonly words: Readonly<Record<string, readonly PostingRow[]>>;
}

const joined = (pairs: readonly (readonly [number, number])[]): string => pairs.map((pair) => pair.join(":")).join(" ");
const parted = (text: string): [number, number][] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((pair) => pair.split(":").map(Number) as [number, number]);

/** What one reading is found by; `idOf` stands in for words that may not be written down. */
export function partOfReading(
  { documentId, run }: ReadingRef,
  words: number,
  idOf: (stem: string) => string,
  postings: readonly Posting[],
): IndexPart {
  const rows = postings.map(({ stem, count, places, events }) => {
    const at = joined(places.map(({ point, byte }) => [point, byte]));
    const row: PostingRow = [0, count, at, joined(events.map(({ index, word }) => [index, word]))];
    return [idOf(stem), [row]] as const;
  });
  return { readings: [[documentId, run, words]], words: Object.fromEntries(rows) };
}

/** All readings of a part that have a word. */
export function readingsWith({ readings, words }: IndexPart, wordId: string): ReadPosting[] {
  return (words[wordId] ?? []).flatMap((row) => {
    const [at, count, places, events] = Row.parse(row);
    const [documentId, run, length] = readings[at] ?? [];
    if (documentId === undefined || run === undefined || length === undefined) return [];
    return {
      documentId,
      run,
      count,
      words: length,
      places: parted(places).map(([point, byte]) => ({ point, byte })),
      events: parted(events).map(([index, word]) => ({ index, word })),
    };
  });
}

const nameOf = (documentId: string, run: number): string => `${documentId}#${run}`;

/** A part under construction: each reading once, however many parts tell of it. */
class Growing {
  readonly readings: [string, number, number][] = [];
  readonly words: Record<string, PostingRow[]> = {};
  private readonly places = new Map<string, number>();

  add(wordId: string, [documentId, run, words]: IndexPart["readings"][number], [, ...rest]: PostingRow): void {
    const name = nameOf(documentId, run);
    const at = this.places.get(name) ?? this.readings.push([documentId, run, words]) - 1;
    this.places.set(name, at);
    const rows = this.words[wordId] ?? [];
    rows.push([at, ...rest]);
    this.words[wordId] = rows;
  }
}

/** Parts put together and dealt out anew, each word to the part that `partOf` names. */
export function dealtOut(parts: readonly IndexPart[], count: number, partOf: (wordId: string) => number): IndexPart[] {
  const dealt = Array.from({ length: count }, () => new Growing());
  for (const { readings, words } of parts)
    for (const [wordId, rows] of Object.entries(words))
      for (const row of rows) {
        const reading = readings[row[0]];
        if (reading) dealt[partOf(wordId)]?.add(wordId, reading, row);
      }
  return dealt.map(({ readings, words }) => ({ readings, words }));
}

/** A part without all readings but these. */
export function keptOf(part: IndexPart, isKept: (reading: ReadingRef) => boolean): IndexPart {
  const kept = new Set(part.readings.flatMap(([documentId, run], at) => (isKept({ documentId, run }) ? [at] : [])));
  const words = Object.entries(part.words).map(([wordId, rows]) => [wordId, rows.filter(([at]) => kept.has(at))] as const);
  return dealtOut([{ readings: part.readings, words: Object.fromEntries(words) }], 1, () => 0)[0] as IndexPart;
}
