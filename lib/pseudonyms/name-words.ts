const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Shorter words of a name ("de", "J", "al") say nobody's name by themselves. */
const SHORTEST = 3;

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters with their places: "Orman-Bek's" is three. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }));

/** A word as it is compared: without case, accents and apostrophes. */
export const folded = (word: string): string => word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const TITLES = new Set([
  "mrs",
  "miss",
  "the",
  "and",
  "his",
  "her",
  "prof",
  "judge",
  "colonel",
  "major",
  "captain",
  "lieutenant",
  "senior",
  "junior",
  "doctor",
  "лейтенант",
  "капитан",
  "майор",
  "судья",
]);

/** The words of a name that would tell who is meant. */
export const tellingWords = (name: string): string[] =>
  wordsOf(name)
    .map(({ text }) => folded(text))
    .filter((word) => word.length >= SHORTEST && !TITLES.has(word));

/** How many letters an ending may add to a name: Russian cases, a plural. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 5;

/** The names of which a word may be a form: itself, and what is left of it without a grammatical ending, the longest first. Folded. */
export function namesBehind(word: string): string[] {
  const lengths = Array.from({ length: LONGEST_ENDING }, (_, at) => word.length - at - 1).filter((length) => length >= SHORTEST_STEM);
  return [word, ...lengths.map((length) => word.slice(0, length))];
}
