import type { AgencyLanguage } from "./agency-language.ts";
import { type Word, wordsOf } from "./words.ts";

/** "LA 155/18" and "LA -155/18" are one code. */
const FACILITY_CODE = /\b(\p{Lu}{1,4})(?: -|- | - | )(\d{1,4}\/\d{1,3})/u;

/** Words in the form used to compare names: ranks folded ("region" = "regional"), connectors left out. */
export const nameTokens = (name: string, language: AgencyLanguage): string[] => foldedWords(wordsOf(name), language);

/** A word in that form; "" for a connector. */
export function foldedWord(norm: string, language: AgencyLanguage): string {
  const folded = language.ranks.get(norm) ?? norm;
  return language.connectors.has(folded) ? "" : folded;
}

export const foldedWords = (words: readonly Word[], language: AgencyLanguage): string[] =>
  words.map(({ norm }) => foldedWord(norm, language)).filter((folded) => folded !== "");

/** One key for all orders and spellings of a name: "Prosecutor's Office of X Region" and "X Regional Prosecutor's Office" are one body. */
export const nameKey = (name: string, language: AgencyLanguage): string => keyOf(nameTokens(name, language));

export const keyOf = (folded: readonly string[]): string => [...new Set(folded)].sort().join(" ");

/** A printed name as it would be filed: white space folded, brackets opened, straight apostrophes, title case. */
export function filedName(printed: string, language: AgencyLanguage): string {
  const folded = printed
    .replace(/[()\s]{1,40}/g, " ")
    .replaceAll("’", "'")
    .replace(FACILITY_CODE, "$1-$2")
    .trim();
  return folded
    .split(" ")
    .map((word, i) => (i > 0 && language.lowerInTitles.has(word.toLowerCase()) ? word.toLowerCase() : titled(word)))
    .join(" ");
}

const titled = (word: string): string => {
  const first = word.codePointAt(0);
  if (first === undefined) return word;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + word.slice(letter.length);
};
