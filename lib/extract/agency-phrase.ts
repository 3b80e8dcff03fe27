import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import type { PhraseTree, Word } from "./words.ts";

/** A phrase around a head noun: "the 7th Department of the Sarytau City Police", "the same court". */
export interface Body {
  head: AgencyHead;
  /** Indexes of its first and last word; `end` is the offset after it. */
  first: number;
  last: number;
  end: number;
  /** As printed, without article and without grades of office; an office holder's title turned into the body. */
  name: string;
  /** A proper name is part of it. */
  named: boolean;
  definite: boolean;
}

const MAX_BEFORE = 7;
const MAX_NAME = 6;
const MAX_COMPLEMENTS = 4;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
const NUMBER = /^\d{1,4}$/;
const CODE = /^\s{1,2}[A-ZА-Я]{1,4}\s?-?\s?\d{1,4}(?:\/\d{1,3})?(?![\p{L}\p{N}])/u;
const NUMBER_SIGN = /^ ?[№#] ?$/;

/** The body whose head noun starts at word `at`; null where there is none, or where the noun stands in another head. */
export function bodyAt(
  text: string,
  words: readonly Word[],
  at: number,
  heads: PhraseTree<AgencyHead>,
  language: AgencyLanguage,
): Body | null {
  const found = headAt(words, at, heads);
  if (!found) return null;
  const left = before(words, at, language);
  const right = after(text, words, found.last, found.head, heads, language);
  if (!printedAsName(words, at, found.last, found.head)) return null;
  const start = (words[left.first] as Word).start;
  const article = words[left.first - 1];
  const touches = (words[left.first] as Word).gap === "space";
  const indefinite = touches && article !== undefined && language.indefinite.has(article.norm);
  const headText = found.head.standsFor ?? text.slice((words[at] as Word).start, (words[found.last] as Word).end);
  const nameStart = (words[left.nameFirst] as Word).start;
  const name = `${nameStart < (words[at] as Word).start ? text.slice(nameStart, (words[at] as Word).start) : ""}${headText}${text.slice((words[found.last] as Word).end, right.end)}`;
  return {
    head: found.head,
    first: left.first,
    last: right.last,
    end: Math.max(right.end, start),
    name,
    named: left.named || right.named,
    definite: !indefinite,
  };
}

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

const printedAsName = (words: readonly Word[], first: number, last: number, head: AgencyHead): boolean =>
  head.capitalized !== true || words.slice(first, last + 1).every((word) => word.capitalized || word.norm.length < 4);

/** Walks left over what may belong to the name: ranks, ordinals, capitalized words; and over grades of office, which stay out of it. */
function before(words: readonly Word[], at: number, language: AgencyLanguage): { first: number; nameFirst: number; named: boolean } {
  let first = at;
  let nameFirst = at;
  let named = false;
  while (first > 0 && at - first < MAX_BEFORE) {
    const word = words[first - 1] as Word;
    const gap = (words[first] as Word).gap;
    const bracketed = gap === "parenthesis" && (language.ranks.has(word.norm) || language.ranks.has((words[first] as Word).norm));
    if (gap !== "space" && gap !== "hyphen" && !bracketed) break;
    if (language.gradesOfOffice.has(word.norm) && nameFirst === at) {
      first--;
      continue;
    }
    if (nameFirst !== first && first !== at) break;
    const rank = language.ranks.has(word.norm) || ORDINAL.test(word.norm);
    const proper = word.capitalized && !language.notInNames.has(word.norm) && !word.possessive;
    if (!rank && !proper) break;
    named ||= proper && !rank;
    first--;
    nameFirst = first;
  }
  return { first, nameFirst: Math.min(nameFirst, at), named };
}

interface Tail {
  last: number;
  end: number;
  named: boolean;
}

/** Walks right over numbers, facility codes and complements ("of the Ministry …", "in Sarytau", "against Torture"). */
function after(
  text: string,
  words: readonly Word[],
  last: number,
  head: AgencyHead,
  heads: PhraseTree<AgencyHead>,
  language: AgencyLanguage,
): Tail {
  let tail: Tail = { last, end: (words[last] as Word).end, named: false };
  for (let i = 0; i < MAX_COMPLEMENTS; i++) {
    const next =
      number(text, words, tail, language) ?? code(text, words, tail, head) ?? complement(text, words, tail, head, heads, language, i);
    if (!next) break;
    tail = { ...next, named: tail.named || next.named };
  }
  return tail;
}

function number(text: string, words: readonly Word[], tail: Tail, language: AgencyLanguage): Tail | null {
  const next = words[tail.last + 1];
  if (!next) return null;
  const sign = NUMBER_SIGN.test(text.slice(tail.end, next.start));
  if (sign && NUMBER.test(next.norm)) return { last: tail.last + 1, end: next.end, named: true };
  const digits = words[tail.last + 2];
  if (!language.numberWords.has(next.norm) || next.gap !== "space" || !digits || !NUMBER.test(digits.norm) || digits.start - next.end > 2)
    return null;
  return { last: tail.last + 2, end: digits.end, named: true };
}

function code(text: string, words: readonly Word[], tail: Tail, head: AgencyHead): Tail | null {
  if (head.kind !== "penitentiary") return null;
  const match = CODE.exec(text.slice(tail.end, tail.end + 20));
  if (!match) return null;
  const end = tail.end + match[0].length;
  let last = tail.last;
  while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return { last, end, named: true };
}

function complement(
  text: string,
  words: readonly Word[],
  tail: Tail,
  head: AgencyHead,
  heads: PhraseTree<AgencyHead>,
  language: AgencyLanguage,
  nth: number,
): Tail | null {
  const joint = words[tail.last + 1];
  if (!joint || joint.gap !== "space" || joint.capitalized) return null;
  const allowed = language.complementOf.has(joint.norm) || head.complements?.includes(joint.norm) === true;
  if (!allowed) return null;
  let at = tail.last + 2;
  if (words[at]?.gap === "space" && language.definite.has((words[at] as Word).norm)) at++;
  return nested(text, words, at, heads, language, nth) ?? place(words, at, language) ?? properName(words, at, heads, language);
}

/** "of the Sarytau regional department of …": a body inside the name. */
function nested(
  text: string,
  words: readonly Word[],
  at: number,
  heads: PhraseTree<AgencyHead>,
  language: AgencyLanguage,
  nth: number,
): Tail | null {
  if (nth > 2) return null;
  for (let i = at; i < at + MAX_NAME && i < words.length; i++) {
    const word = words[i] as Word;
    if (word.gap !== "space" && word.gap !== "hyphen" && word.gap !== "parenthesis") return null;
    if (heads.next.has(word.norm)) {
      const inner = headAt(words, i, heads);
      if (inner) {
        if (before(words, i, language).first > at) return null;
        const tail = after(text, words, inner.last, inner.head, heads, language);
        return { ...tail, named: tail.named || inner.head.unique === true || before(words, i, language).named };
      }
    }
    const fits = language.ranks.has(word.norm) || (word.capitalized && !language.notInNames.has(word.norm));
    if (!fits) return null;
  }
  return null;
}

/** "city of Sarytau", "Sarytau region". */
function place(words: readonly Word[], at: number, language: AgencyLanguage): Tail | null {
  const noun = words[at];
  if (!noun || !language.placeNouns.has(noun.norm) || noun.gap !== "space") return null;
  const joint = words[at + 1];
  if (!joint || !language.complementOf.has(joint.norm)) return null;
  return properName(words, at + 2, null, language);
}

/** Capitalized words, with a place noun after them or topics joined by "and". */
function properName(words: readonly Word[], at: number, heads: PhraseTree<AgencyHead> | null, language: AgencyLanguage): Tail | null {
  let last = at - 1;
  while (last - at + 1 < MAX_NAME && isProper(words[last + 1], language)) last++;
  if (last < at) return null;
  const placeNoun = words[last + 1];
  if (placeNoun?.gap === "space" && language.placeNouns.has(placeNoun.norm)) last++;
  const topic = words[last + 2];
  if (words[last + 1]?.norm === "and" && words[last + 1]?.gap === "space" && topic && !(heads && headAt(words, last + 2, heads)))
    last = joinedTopics(words, last, language);
  return { last, end: (words[last] as Word).end, named: true };
}

function joinedTopics(words: readonly Word[], last: number, language: AgencyLanguage): number {
  let at = last + 2;
  if (words[at] && language.definite.has((words[at] as Word).norm)) at++;
  const topic = words[at];
  if (!topic || topic.gap !== "space" || !language.topics.has(topic.norm)) return last;
  while (words[at + 1]?.gap === "space" && (language.topics.has((words[at + 1] as Word).norm) || (words[at + 1] as Word).norm === "of"))
    at++;
  return (words[at] as Word).norm === "of" ? at - 1 : at;
}

const isProper = (word: Word | undefined, language: AgencyLanguage): boolean =>
  word !== undefined && (word.gap === "space" || word.gap === "hyphen") && word.capitalized && !language.notInNames.has(word.norm);
