import { francAll } from "franc-min";

/** Letters that Kazakh has and Russian has not; the second set it shares with no neighbour, the first with Kyrgyz. */
const TURKIC_LETTERS = /[ңөүәғқұһіҢӨҮӘҒҚҰҺІ]/gu;
const KAZAKH_LETTERS = /[әғқұһӘҒҚҰҺ]/gu;
/** Cyrillic letters of Ukrainian, Belarusian, Tajik, Uzbek, Serbian. */
const OTHER_CYRILLIC = /[їєґўћџјљњӣӯҷҳ]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const SAMPLE = 20_000;
const TURKIC_SHARE = 0.02;
/** Fewer letters than this are a name or a heading, and say nothing of the language around them. */
const FEWEST_LETTERS = 20;
/** Fewer letters than this are too few for trigrams of related languages. */
const FEWEST_FOR_TRIGRAMS = 120;
const TRIGRAM_SAMPLE = 600;

/** The commonest words of English; running text in it has one among every few words, no other language has. */
const ENGLISH_WORDS = /\b(?:the|of|and|to|in|that|was|for|on|by|with|from|is|not|he|she|it|at)\b/giu;
const ENGLISH_SHARE = 0.12;
/** Words that begin small; a list of names has hardly any, and is in no language. */
const SMALL_WORDS = /(?<!\p{L})\p{Ll}+/gu;
const SMALL_SHARE = 0.5;
/** How much more alike to another language a text has to be before it is taken for one. */
const CLEARLY = 0.9;

const LATIN_CODES = {
  eng: "en",
  fra: "fr",
  deu: "de",
  spa: "es",
  ita: "it",
  por: "pt",
  nld: "nl",
  pol: "pl",
  tur: "tr",
  uzn: "uz",
  azj: "az",
};
const CYRILLIC_CODES = { rus: "ru", ukr: "uk", srp: "sr", bel: "be" };

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The likeliest language of its script, where it is clearly likelier than the first one, which is expected. */
function byTrigrams(text: string, codes: Readonly<Record<string, string>>): string {
  const [expected = ""] = Object.keys(codes);
  const ranked = francAll(text.slice(0, TRIGRAM_SAMPLE), { only: Object.keys(codes) });
  const [best = expected, top = 1] = ranked[0] ?? [];
  const score = ranked.find(([code]) => code === expected)?.[1] ?? 0;
  return codes[score < CLEARLY * top ? best : expected] ?? "und";
}

function latinLanguage(text: string, letters: number): string {
  if (letters < FEWEST_FOR_TRIGRAMS) return "en";
  const words = countOf(text, /\p{L}+/gu);
  const isEnglish = countOf(text, ENGLISH_WORDS) >= ENGLISH_SHARE * words;
  return isEnglish || countOf(text, SMALL_WORDS) < SMALL_SHARE * words ? "en" : byTrigrams(text, LATIN_CODES);
}

/** Kazakh by letters that only it has; their cousins alone, in a text of some length, are Kyrgyz; what has letters of neither is compared by trigrams. */
function cyrillicLanguage(text: string, letters: number): string {
  if (countOf(text, TURKIC_LETTERS) > TURKIC_SHARE * letters && countOf(text, OTHER_CYRILLIC) === 0)
    return countOf(text, KAZAKH_LETTERS) > 0 || letters < FEWEST_FOR_TRIGRAMS ? "kk" : "ky";
  return letters >= FEWEST_FOR_TRIGRAMS && countOf(text, OTHER_CYRILLIC) > 0 ? byTrigrams(text, CYRILLIC_CODES) : "ru";
}

/**
 * The language of one paragraph, or null where it is too short to tell. The script decides; letters of its own tell Kazakh; Latin text without
 * the commonest words of English, and Cyrillic text with letters of neither Russian nor Kazakh, are compared by trigrams.
 */
export function paragraphLanguage(text: string): string | null {
  const latin = countOf(text, LATIN);
  const cyrillic = countOf(text, CYRILLIC);
  if (latin + cyrillic < FEWEST_LETTERS) return null;
  return latin >= cyrillic ? latinLanguage(text, latin) : cyrillicLanguage(text, cyrillic);
}

/** The language of a whole text by its beginning; "und" without letters. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const [latin, cyrillic] = [countOf(sample, LATIN), countOf(sample, CYRILLIC)];
  if (latin === 0 && cyrillic === 0) return "und";
  return latin >= cyrillic ? latinLanguage(sample, latin) : cyrillicLanguage(sample, cyrillic);
}
