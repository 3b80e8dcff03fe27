import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

/** The name that follows in a list ("Ada Kern, Bo Lind and Ida Moss"), for each that another follows. `names` in text order. */
export function nextInList(
  names: readonly PrintedName[],
  words: readonly Word[],
  language: PersonLanguage,
): ReadonlyMap<PrintedName, PrintedName> {
  const next = new Map<PrintedName, PrintedName>();
  for (const [i, name] of names.entries()) {
    const other = names[i + 1];
    if (other && isListed(name, other, words, language)) next.set(name, other);
  }
  return next;
}

function isListed(name: PrintedName, other: PrintedName, words: readonly Word[], { listJoiners }: PersonLanguage): boolean {
  if ((words[name.last] as Word).possessive) return false;
  const between = words[name.last + 1] as Word;
  if (other.first === name.last + 1) return between.gap === "comma";
  return other.first === name.last + 2 && listJoiners.has(between.norm) && between.gap !== "break" && words[other.first]?.gap === "space";
}

/** Whole lists: of one that is known to be a person, all are. */
export function withTheirLists(
  known: readonly PrintedName[],
  names: readonly PrintedName[],
  words: readonly Word[],
  language: PersonLanguage,
): PrintedName[] {
  const sure = new Set(known);
  const next = nextInList(names, words, language);
  for (const name of [...names].reverse()) {
    const other = next.get(name);
    if (other && sure.has(other) && name.given.length > 0) sure.add(name);
  }
  return names.filter((name) => sure.has(name));
}

/** "Ivan and Olga Petrov": the given name alone before the joined full name has the same surname. Null where no such pair begins at a word. */
export function sharedSurname(words: readonly Word[], at: number, full: PrintedName | null, language: PersonLanguage): PrintedName | null {
  const [word, joint] = [words[at] as Word, words[at + 1]];
  if (full?.given.length !== 1 || full.ruleId.endsWith(".honorific") || full.first !== at + 2) return null;
  if (joint?.gap !== "space" || !listJoins(joint, language) || words[at + 2]?.gap !== "space") return null;
  if (word.norm.length < 2 || language.notNames.has(word.norm) || language.titles.has(word.norm) || word.allCaps) return null;
  const before = words[at - 1];
  if (before && word.gap === "space" && (before.capitalized || language.placePrepositions.has(before.norm))) return null;
  return {
    ...full,
    first: at,
    last: at,
    start: word.start,
    nameStart: word.start,
    end: word.end,
    given: [word.norm],
    sharesSurnameOf: full,
    ruleId: `${language.code}.person.shared-surname`,
  };
}

const listJoins = (word: Word, { listJoiners }: PersonLanguage): boolean => listJoiners.has(word.norm);
