import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import type { PhraseTree, Word } from "./words.ts";

/** A text ready for reading phrases: its words, the head nouns, and where listed bodies stand (first word to last word). */
export interface PhraseText {
  text: string;
  words: readonly Word[];
  heads: PhraseTree<AgencyHead>;
  language: AgencyLanguage;
  listed: ReadonlyMap<number, number>;
}

/** What of a phrase stands behind its head noun. */
export interface Tail {
  last: number;
  end: number;
  named: boolean;
  /** "of" has named its place. */
  placed?: boolean;
  /** Another body stands in it. */
  nests?: boolean | undefined;
  /** Where the name ends, if what follows only says to whom the body belongs. */
  nameEnd?: number | undefined;
}

export const MAX_NAME = 6;
const MAX_PURPOSE = 8;

/** The head noun that starts at a word: the longest that is printed there. */
export function headAt(words: readonly Word[], at: number, heads: PhraseTree<AgencyHead>): { head: AgencyHead; last: number } | null {
  let node = heads.next.get((words[at] as Word).norm);
  let found: { head: AgencyHead; last: number } | null = null;
  for (let i = at; node; ) {
    if (node.value) found = { head: node.value, last: i };
    const next: Word | undefined = words[i + 1];
    if (!next || (next.gap !== "space" && next.gap !== "hyphen")) break;
    node = node.next.get(next.norm);
    i++;
  }
  return found;
}

/** "city of Sarytau". */
export function place(at: number, phrases: PhraseText): Tail | null {
  const { words, language } = phrases;
  const joint = words[at + 1];
  if (!language.placeNouns.has((words[at] as Word).norm) || !joint || !language.complementOf.has(joint.norm)) return null;
  return properName(at + 2, phrases);
}

/** Capitalized words, with a place noun after them or topics joined by "and". */
export function properName(at: number, { words, heads, language }: PhraseText): Tail | null {
  let last = at - 1;
  while (last - at + 1 < MAX_NAME && isProper(words[last + 1], language) && !(words[last] as Word).possessive) last++;
  if (last < at) return null;
  const noun = words[last + 1];
  if (noun?.gap === "space" && language.placeNouns.has(noun.norm)) last++;
  const and = words[last + 1];
  if (and?.norm === "and" && and.gap === "space" && words[last + 2] && !headAt(words, last + 2, heads))
    last = joinedTopics(words, last, language);
  return { last, end: (words[last] as Word).end, named: true };
}

function joinedTopics(words: readonly Word[], last: number, language: AgencyLanguage): number {
  let at = last + 2;
  if (words[at] && language.definite.has((words[at] as Word).norm)) at++;
  const topic = words[at];
  if (topic?.gap !== "space" || !language.topics.has(topic.norm)) return last;
  const goesOn = (word: Word | undefined) =>
    word?.gap === "space" && (language.topics.has(word.norm) || language.complementOf.has(word.norm));
  while (goesOn(words[at + 1])) at++;
  return language.complementOf.has((words[at] as Word).norm) ? at - 1 : at;
}

/** "the League for the rights of teacher and poet Ada Kern": small letters up to the next capitals, within one breath. */
export function purpose(tail: Tail, at: number, head: AgencyHead, { text, words, language }: PhraseText): Tail | null {
  const takesPurpose = head.sameNoun === true ? (words[tail.last] as Word).capitalized : head.standsFor !== undefined;
  if (!takesPurpose || !language.purposes.has((words[at] as Word).norm)) return null;
  let last = at;
  while (last - at < MAX_PURPOSE && words[last + 1]?.gap === "space" && !(words[last + 1] as Word).capitalized) last++;
  let end = last;
  while (words[end + 1]?.capitalized && inBreath(words[end] as Word, words[end + 1] as Word, text)) end++;
  const stop = end > last ? end : at;
  return { last: stop, end: (words[stop] as Word).end, named: true };
}

const inBreath = (word: Word, next: Word, text: string): boolean =>
  next.gap === "space" || (word.capitalized && word.norm.length < 3 && /^\.\s?$/.test(text.slice(word.end, next.start)));

export const isProper = (word: Word | undefined, language: AgencyLanguage): boolean =>
  word !== undefined &&
  (word.gap === "space" || word.gap === "hyphen") &&
  word.capitalized &&
  word.norm.length > 1 &&
  !language.notInNames.has(word.norm);
