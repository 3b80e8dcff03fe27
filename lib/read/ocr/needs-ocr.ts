import type { PageLines } from "../../clean/lines.ts";

/** A page number or a stamp's text is no text layer. */
const FEWEST_CHARACTERS = 20;
/** Fewer words than this are no sample of a text layer. */
const FEWEST_WORDS = 30;
const MOST_ODD = 0.05;
const LEAST_READABLE = 0.5;

const ODD = /[\uFFFD\p{Co}\p{Cn}]/u;
const OTHER_SCRIPT = /(?!\p{Script=Latin}|\p{Script=Cyrillic})\p{L}/u;
const NO_WORD = /^[^\p{L}]+$/u;
const LETTER = /[\p{L}\p{N}]/u;
const LATIN_WORD = /^\p{Lu}?(?:\p{Ll}+|\p{Lu}+)(?:['’-]\p{L}+){0,4}$/u;
const LATIN_VOWEL = /[aeiouyáéíóúàèìòùäëïöüâêîôûãõåæøœ]/iu;
const CYRILLIC_VOWEL = /[аеёиоуыэюяәөұүіїє]/iu;
/** Western accents stand singly; Russian in the wrong table is made of nothing else. */
const ACCENTED = /[\u00C0-\u00FF]/g;

const lettersOf = (page: PageLines): string => page.lines.map(({ text }) => text).join("\n");

/** A word without the marks around it. */
function withoutEdges(word: string): string {
  const letters = [...word];
  const first = letters.findIndex((letter) => LETTER.test(letter));
  return first < 0 ? "" : letters.slice(first, letters.findLastIndex((letter) => LETTER.test(letter)) + 1).join("");
}

/** Of one case or with a capital, with a vowel of its script: what words look like in any language that Dueline can meet in these scripts. */
function looksLikeWord(word: string): boolean {
  if (ODD.test(word) || !LATIN_WORD.test(word)) return false;
  if (word.length < 3) return true;
  const accented = word.match(ACCENTED)?.length ?? 0;
  return (LATIN_VOWEL.test(word) || CYRILLIC_VOWEL.test(word)) && accented <= word.length / 2;
}

/**
 * A text layer that is no text: made with a broken font table, or by bad OCR in another alphabet. Numbers do not count, other scripts are left alone.
 */
export function isGarbage(text: string): boolean {
  const words = text
    .split(/\s+/u)
    .map(withoutEdges)
    .filter((word) => word !== "" && !NO_WORD.test(word));
  if ((text.match(new RegExp(ODD, "gu"))?.length ?? 0) > MOST_ODD * text.length) return true;
  if (words.length < FEWEST_WORDS || words.filter((word) => OTHER_SCRIPT.test(word)).length > words.length / 4) return false;
  return words.filter(looksLikeWord).length < LEAST_READABLE * words.length;
}

/** Pages to be looked at as pictures: with hardly any text layer, or with one that is garbage. */
export function needsOcr(page: PageLines): boolean {
  const text = lettersOf(page);
  return text.replace(/\s/g, "").length < FEWEST_CHARACTERS || isGarbage(text);
}
