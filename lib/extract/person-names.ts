import type { PersonRole } from "../model/person.ts";
import type { PersonLanguage, Sex } from "./person-language.ts";
import type { Word } from "./words.ts";

/** A name as printed at one place: given names or initials, and what stands last. */
export interface PrintedName {
  first: number;
  last: number;
  start: number;
  end: number;
  /** Where the name itself starts, after an honorific. */
  nameStart: number;
  given: readonly string[];
  initials: readonly string[];
  surname: string;
  /** "Ivan" in "Ivan and Olga Petrov": the name that prints the surname. */
  sharesSurnameOf?: PrintedName;
  /** What the honorific says: "Mr", "Mrs". */
  sex?: Sex | null;
  /** What is said of the person at this very place: an officer, a relative, one who suffered. */
  standing?: PersonRole | null;
  /** Under an honorific, or with initials: a person's name beyond doubt. */
  certain: boolean;
  ruleId: string;
}

const MAX_WORDS = 4;
const INITIAL_GAP = /^\.\s?$/;

/** The name that starts at a word, by its form alone: honorific, initials, or two and more capitalized words. */
export function nameAt(text: string, words: readonly Word[], at: number, language: PersonLanguage): PrintedName | null {
  const word = words[at] as Word;
  if (!word.capitalized) return null;
  if (language.honorifics.has(word.norm)) return afterHonorific(text, words, at, language);
  return withInitials(text, words, at, language) ?? initialsAlone(text, words, at, language) ?? capitalizedName(words, at, language);
}

const INITIALS = /^\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?(?![\p{L}\p{N}])/u;

/** "Q.V.": somebody whose name is withheld. */
function initialsAlone(text: string, words: readonly Word[], at: number, language: PersonLanguage): PrintedName | null {
  const { start, norm } = words[at] as Word;
  if (norm.length > 1) return null;
  const found = INITIALS.exec(text.slice(start, start + 12))?.[0];
  if (found === undefined || language.notInitials.has(found.replace(/\s/g, ""))) return null;
  let last = at;
  while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) < start + found.length) last++;
  const surname = found.replace(/\s/g, "").toLowerCase();
  const ruleId = `${language.code}.person.withheld`;
  return { first: at, last, start, nameStart: start, end: start + found.length, given: [], initials: [], surname, certain: false, ruleId };
}

function afterHonorific(text: string, words: readonly Word[], at: number, language: PersonLanguage): PrintedName | null {
  const next = words[at + 1];
  const between = next ? text.slice((words[at] as Word).end, next.start) : "";
  if (!next?.capitalized || !/^\.?\s{1,3}$/.test(between)) return null;
  const name = withInitials(text, words, at + 1, language) ?? capitalizedName(words, at + 1, language) ?? single(words, at + 1, language);
  const { start, norm } = words[at] as Word;
  const sex = language.sexOf.get(norm) ?? null;
  return name && { ...name, first: at, start, certain: true, sex, ruleId: `${language.code}.person.honorific` };
}

/** "Zh. E. Orman": one or two letters and a point, up to three times, then a capitalized word. */
function withInitials(text: string, words: readonly Word[], at: number, language: PersonLanguage): PrintedName | null {
  const initials: string[] = [];
  let i = at;
  while (initials.length < 3 && isInitial(text, words, i)) initials.push((words[i++] as Word).norm);
  while (words[i]?.gap !== "hyphen" && isParticle(words[i], language) && words[i + 1]?.gap === "space" && words[i + 1]?.capitalized) i++;
  const surname = words[i];
  if (initials.length === 0 || !surname || !isNameWord(surname, language)) return null;
  let last = i;
  const next = words[i + 1];
  if (next?.gap === "hyphen" && next.capitalized) last++;
  const numbered = initials.length === 1 && (startsLine(text, words[at] as Word) || surname.allCaps);
  return printed(words, at, last, {
    given: [],
    initials,
    surname: norms(words, i, last),
    certain: !numbered,
    ruleId: `${language.code}.person.initials`,
  });
}

const isParticle = (word: Word | undefined, language: PersonLanguage): boolean => word !== undefined && language.particles.has(word.norm);

/** "B. Proceedings": a letter at the start of a line may number a heading. */
const startsLine = (text: string, word: Word): boolean =>
  word.start === 0 || /[\n\t]\s{0,3}$/.test(text.slice(Math.max(0, word.start - 4), word.start));

function isInitial(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word !== undefined &&
    next !== undefined &&
    word.capitalized &&
    word.norm.length <= 2 &&
    INITIAL_GAP.test(text.slice(word.end, next.start))
  );
}

function capitalizedName(words: readonly Word[], at: number, language: PersonLanguage): PrintedName | null {
  if (!isNameWord(words[at] as Word, language)) return null;
  let last = at;
  while (last - at + 1 < MAX_WORDS && !(words[last] as Word).possessive && continuesName(words, last + 1, language)) last++;
  if (last === at) return null;
  let surnameAt = language.particles.has((words[last] as Word).norm) ? last - 1 : last;
  while (surnameAt > at && (words[surnameAt] as Word).gap === "hyphen") surnameAt--;
  if (surnameAt === at) return null;
  return printed(words, at, last, {
    given: words.slice(at, surnameAt).map((word) => word.norm),
    initials: [],
    surname: norms(words, surnameAt, last),
    certain: false,
    ruleId: `${language.code}.person.full-name`,
  });
}

function single(words: readonly Word[], at: number, language: PersonLanguage): PrintedName | null {
  const word = words[at] as Word;
  if (!isNameWord(word, language)) return null;
  const last = isParticle(words[at + 1], language) && words[at + 1]?.gap === "space" && !words[at + 2]?.capitalized ? at + 1 : at;
  const surname = norms(words, at, last);
  return printed(words, at, last, { given: [], initials: [], surname, certain: true, ruleId: `${language.code}.person.surname` });
}

const continuesName = (words: readonly Word[], at: number, language: PersonLanguage): boolean => {
  const word = words[at];
  if (!word || (word.gap !== "space" && word.gap !== "hyphen")) return false;
  return isNameWord(word, language) || (language.particles.has(word.norm) && word.gap === "space");
};

const isNameWord = (word: Word, language: PersonLanguage): boolean =>
  word.capitalized &&
  word.norm.length > 1 &&
  !language.notNames.has(word.norm) &&
  !language.titles.has(word.norm) &&
  !/\d/.test(word.norm) &&
  !language.honorifics.has(word.norm);

const norms = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to + 1)
    .map((word) => word.norm)
    .join(" ");

const printed = (
  words: readonly Word[],
  first: number,
  last: number,
  rest: Omit<PrintedName, "first" | "last" | "start" | "end" | "nameStart">,
): PrintedName => {
  const end = words[last] as Word;
  const { start } = words[first] as Word;
  return { first, last, start, nameStart: start, end: end.possessive ? end.end - 2 : end.end, ...rest };
};
