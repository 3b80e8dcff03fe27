import { STEMMERS } from "./stemmers/index.ts";

/** A word of a text with its place (UTF-16) and the stems under which it is found; no stems: a common word, which finds nothing. */
export interface SearchWord {
  readonly stems: readonly string[];
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** What is longer is no word but a code or a blob; it is cut so that it costs no more than others. */
const LONGEST = 40;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Without case, and without accents where they only adorn: й is a letter of its own, é is an e. */
function plainWord(printed: string): string {
  const small = printed.slice(0, LONGEST).toLowerCase();
  if (CYRILLIC.test(small)) return small.normalize("NFC").replaceAll("ё", "е");
  return small.normalize("NFKD").replaceAll(/\p{M}/gu, "");
}

const COMMON: ReadonlySet<string> = new Set(STEMMERS.flatMap(({ common }) => common));

/** The stem, and the stem of it: names take endings that look like further endings (Ormanov, Ormanova). */
function stemsOf(word: string): string[] {
  if (COMMON.has(word)) return [];
  const own = STEMMERS.filter(({ writes }) => writes.test(word));
  const stems = own.flatMap(({ stem }) => [stem(word), stem(stem(word))]);
  return stems.length === 0 ? [word] : [...new Set(stems)];
}

/** Remembers what it has seen: a text uses few words many times. */
function remembering(): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const stems = known.get(word) ?? stemsOf(word);
    known.set(word, stems);
    return stems;
  };
}

/** Every word of a text, in its order. */
export function* searchWords(text: string): Generator<SearchWord> {
  const stems = remembering();
  for (const { 0: printed, index } of text.matchAll(WORD))
    yield { stems: stems(plainWord(printed)), start: index, end: index + printed.length };
}
