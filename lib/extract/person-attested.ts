import type { Span } from "../model/span.ts";
import { firstEndingAfter } from "../model/span.ts";
import { appositionOf } from "./person-apposition.ts";
import { partyNouns } from "./person-definitions.ts";
import { foldedSpelling } from "./person-identity.ts";
import type { PersonLanguage } from "./person-language.ts";
import { withTheirLists } from "./person-lists.ts";
import type { PrintedName } from "./person-names.ts";
import { isByline, isFiledBy, roleAt } from "./person-roles.ts";
import { type Undergone, undergoing } from "./undergone.ts";
import type { Word } from "./words.ts";

/** A text with what is known of it before its people are. */
export interface Told {
  text: string;
  words: readonly Word[];
  language: PersonLanguage;
  taken: readonly Span[];
  done: readonly Undergone[];
}

/**
 * Two capitalized words are a name only where something says so: a title, a verb of people, a relative clause, a sure form elsewhere.
 * Words in capitals (headings) only where they stand elsewhere in small letters.
 */
export function attested(names: readonly PrintedName[], { text, words, language, taken, done }: Told): PrintedName[] {
  const suffering = undergoing(names, done, words, language);
  const sure = new Set(names.filter((name) => name.certain).map((name) => foldedSpelling(name.surname)));
  const count = new Map<string, number>();
  for (const name of names) count.set(keyOf(name), (count.get(keyOf(name)) ?? 0) + 1);
  const again = (name: PrintedName) => name.ruleId.endsWith(".withheld") && (count.get(keyOf(name)) ?? 0) > 1;
  const things = new Set(names.filter((name) => isThing(words, name, language)).map(keyOf));
  const saidOf = new Set(
    names
      .filter((name) => !name.certain && !shouted(name, text) && !things.has(keyOf(name)))
      .filter(
        (name) =>
          suffering.has(name) ||
          personal(words, name, language) ||
          partyNouns(words, name, text, language).length > 0 ||
          followsBody(name, taken, words, language),
      )
      .map(keyOf),
  );
  const families = new Set([...sure, ...names.filter((name) => saidOf.has(keyOf(name))).map((name) => foldedSpelling(name.surname))]);
  const known = names.filter(
    (name) =>
      name.certain ||
      again(name) ||
      isByline(text, words, name, language) ||
      saidOf.has(keyOf(name)) ||
      (families.has(foldedSpelling(name.surname)) && !shouted(name, text)),
  );
  return withTheirLists(known, names, words, language);
}

const shouted = ({ start, end }: PrintedName, text: string): boolean => {
  const printed = text.slice(start, end);
  return printed === printed.toUpperCase();
};

const keyOf = (name: PrintedName): string => [...name.given, ...name.initials, name.surname].join(" ");

function personal(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  if (roleAt(words, name, language) !== null || appositionOf(words, name, language) !== null) return true;
  if (isFiledBy(words, name, language) || language.kinPlurals.has(words[name.first - 1]?.norm ?? "")) return true;
  const next = words[name.last + 1];
  if (next === undefined || next.capitalized) return false;
  return next.gap === "space"
    ? language.personVerbs.has(next.norm) || language.petitioned.has(next.norm)
    : next.gap === "comma" && language.relativePronouns.has(next.norm);
}

/** "in Santa Lucia" is a place, "the newspaper Morning Star" a thing, wherever else they stand; "in Ada Kern's case" is neither. */
function isThing(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const before = words[name.first - 1];
  if (!before || (words[name.first] as Word).gap !== "space" || (words[name.last] as Word).possessive) return false;
  return language.placePrepositions.has(before.norm) || (language.namedThings.has(before.norm) && !before.capitalized);
}

/** "the head of the Sarytau City Police A. Kern": nothing but a space between the body and the name. */
export function followsBody(name: PrintedName, taken: readonly Span[], words: readonly Word[], language: PersonLanguage): boolean {
  const before = taken[firstEndingAfter(taken, name.start) - 1];
  return before !== undefined && (name.start - before.end <= 1 || isHolderOf(before, name, words, language));
}

const OFFICE_WORDS = 4;

/** "the Ombudsman of Ruritania, Ada Kern", "the investigator of the Veresk police, A. Kern": the holder is named between commas. */
function isHolderOf(body: Span, name: PrintedName, words: readonly Word[], language: PersonLanguage): boolean {
  if ((words[name.first] as Word).gap !== "comma" || (words[name.first - 1] as Word).end !== body.end) return false;
  if (words[name.last + 1]?.gap === "space") return false;
  let first = name.first - 1;
  while (first > 0 && (words[first - 1] as Word).start >= body.start) first--;
  const office = words.slice(Math.max(0, first - OFFICE_WORDS), name.first);
  return office.some((word) => !word.possessive && language.titles.get(word.norm) === "official");
}
