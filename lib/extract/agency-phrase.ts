import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { headAt, isProper, MAX_NAME, type PhraseText, place, properName, purpose, type Tail } from "./agency-proper-name.ts";
import type { Word } from "./words.ts";

/** A phrase around a head noun: "the 7th Department of the Sarytau City Police", "the same court". */
export interface Body {
  head: AgencyHead;
  /** Offsets of the phrase without its article, and of its head noun. */
  start: number;
  end: number;
  headStart: number;
  /** Index of the head noun's last word. */
  headLast: number;
  /** As printed, without article and without grades of office; an office holder's title turned into the body. */
  name: string;
  /** A proper name is part of it. */
  named: boolean;
  article: "definite" | "indefinite" | "none";
  capitalized: boolean;
}

const MAX_BEFORE = 7;
const MAX_COMPLEMENTS = 4;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
const NUMBER = /^\d{1,4}$/;
const CODE = /^\s{1,2}[A-ZА-Я]{1,4}\s?-?\s?\d{1,4}(?:\/\d{1,3})?(?![\p{L}\p{N}])/u;
const NUMBER_SIGN = /^ ?[№#] ?$/;

/** The body whose head noun starts at word `at`; null where none does, or where it is not printed as its head asks. */
export function bodyAt(at: number, phrases: PhraseText): Body | null {
  const { text, words, heads } = phrases;
  const found = headAt(words, at, heads);
  if (!found || !printedAsName(words, at, found.last, found.head)) return null;
  const left = before(at, found.head, phrases);
  const right = found.head.officer ? headOnly(words, found.last) : after(found.last, found.head, phrases);
  const headStart = (words[at] as Word).start;
  const headEnd = (words[found.last] as Word).end;
  const end = withoutPossessive(right, phrases);
  const nameEnd = Math.min(right.nameEnd ?? end, end);
  const nameStart = Math.min((words[left.nameFirst] as Word).start, headStart);
  const noun = found.head.standsFor ?? text.slice(headStart, Math.min(headEnd, end));
  return {
    head: found.head,
    start: (words[left.first] as Word).start,
    end,
    headStart,
    headLast: found.last,
    name: text.slice(nameStart, headStart) + noun + text.slice(headEnd, Math.max(headEnd, nameEnd)),
    named: left.named || right.named,
    article: articleBefore(left.first, phrases),
    capitalized: (words[at] as Word).capitalized,
  };
}

/** "the court's decision": the ending is none of the name. */
const withoutPossessive = ({ last, end }: Tail, { words }: PhraseText): number =>
  (words[last] as Word).possessive && end === (words[last] as Word).end ? end - 2 : end;

function articleBefore(first: number, { words, language }: PhraseText): Body["article"] {
  const word = words[first - 1];
  if (!word || (words[first] as Word).gap !== "space") return "none";
  return language.indefinite.has(word.norm) ? "indefinite" : language.definite.has(word.norm) || word.possessive ? "definite" : "none";
}

const printedAsName = (words: readonly Word[], first: number, last: number, head: AgencyHead): boolean =>
  head.capitalized !== true || words.slice(first, last + 1).every((word) => word.capitalized || word.norm.length < 4);

interface Front {
  first: number;
  nameFirst: number;
  named: boolean;
}

/** Walks left over what may belong to the name: ranks, ordinals, capitalized words; and over grades of office, which stay out of it. */
function before(at: number, head: AgencyHead, { words, language }: PhraseText): Front {
  const front: Front = { first: at, nameFirst: at, named: false };
  while (front.first > 0 && at - front.first < MAX_BEFORE) {
    const word = words[front.first - 1] as Word;
    if (!joins(word, words[front.first] as Word, language)) break;
    if (language.gradesOfOffice.has(word.norm) && !isRankInName(front.first - 1, head, words, language)) {
      front.first--;
      continue;
    }
    if (front.nameFirst !== front.first) break;
    const joined = front.first < at ? joinedBefore(words, front.first, language) : null;
    if (joined !== null) {
      Object.assign(front, { first: joined, nameFirst: joined });
      continue;
    }
    const rank = language.ranks.has(word.norm) || ORDINAL.test(word.norm);
    const proper = word.capitalized && !language.notInNames.has(word.norm) && (!word.possessive || language.ownersInNames.has(word.norm));
    if (!rank && !proper) break;
    front.named ||= proper && !rank;
    front.first--;
    front.nameFirst = front.first;
  }
  return front;
}

/** "the Sarytau Chief Public Prosecutor", "the Chief Prosecutor's Office": a grade that is a rank as well, with a capital. */
function isRankInName(at: number, head: AgencyHead, words: readonly Word[], language: AgencyLanguage): boolean {
  const [before, word] = [words[at - 1], words[at] as Word];
  const isOffice = head.standsFor === undefined && head.officer !== true;
  if (isOffice && language.ranks.has(word.norm) && word.capitalized) return true;
  if (!before || !language.ranks.has(word.norm) || !word.capitalized || word.gap !== "space") return false;
  return before.capitalized && !language.notInNames.has(before.norm) && !language.gradesOfOffice.has(before.norm) && !before.possessive;
}

/** "Health and Safety Inspectorate": two topics with capitals; the index of the first, null where "and" joins two bodies. */
function joinedBefore(words: readonly Word[], first: number, language: AgencyLanguage): number | null {
  const [one, and, two] = [words[first - 2], words[first - 1], words[first]];
  if (!one || !and || !two || and.norm !== "and" || and.gap !== "space" || two.gap !== "space") return null;
  const topics = one.capitalized && two.capitalized && language.topics.has(one.norm) && language.topics.has(two.norm);
  return topics && !one.possessive ? first - 2 : null;
}

/** One space, a hyphen, or a rank in brackets: "the Sarytau (regional) department". */
const joins = (word: Word, next: Word, language: AgencyLanguage): boolean =>
  next.gap === "space" ||
  next.gap === "hyphen" ||
  (next.gap === "parenthesis" && (language.ranks.has(word.norm) || language.ranks.has(next.norm)));

const headOnly = (words: readonly Word[], last: number): Tail => ({ last, end: (words[last] as Word).end, named: false });

/** Walks right over numbers, facility codes and complements ("of the Ministry …", "in Sarytau", "against Torture"). */
function after(last: number, head: AgencyHead, phrases: PhraseText, depth = 0): Tail {
  let tail = headOnly(phrases.words, last);
  for (let i = 0; i < MAX_COMPLEMENTS; i++) {
    const next = number(tail, phrases) ?? code(tail, head, phrases) ?? complement(tail, head, phrases, depth);
    if (!next) break;
    const owned = next.nests && head.kind === "penitentiary" && tail.named ? { nameEnd: tail.nameEnd ?? tail.end } : {};
    tail = {
      nameEnd: tail.nameEnd,
      ...next,
      ...owned,
      named: tail.named || next.named,
      placed: tail.placed === true || next.placed === true,
    };
  }
  return tail;
}

function number(tail: Tail, { text, words, language }: PhraseText): Tail | null {
  const next = words[tail.last + 1];
  if (!next) return null;
  if (NUMBER.test(next.norm) && NUMBER_SIGN.test(text.slice(tail.end, next.start)))
    return { last: tail.last + 1, end: next.end, named: true };
  const digits = words[tail.last + 2];
  if (next.gap !== "space" || !language.numberWords.has(next.norm)) return null;
  if (!digits || !NUMBER.test(digits.norm) || digits.start - next.end > 2) return null;
  return { last: tail.last + 2, end: digits.end, named: true };
}

function code(tail: Tail, head: AgencyHead, { text, words }: PhraseText): Tail | null {
  if (head.kind !== "penitentiary") return null;
  const match = CODE.exec(text.slice(tail.end, tail.end + 20));
  if (!match) return null;
  const end = tail.end + match[0].length;
  let last = tail.last;
  while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return { last, end, named: true };
}

function complement(tail: Tail, head: AgencyHead, phrases: PhraseText, depth: number): Tail | null {
  const { words, language } = phrases;
  const joint = words[tail.last + 1];
  if (joint?.gap !== "space" || joint.capitalized) return null;
  const ofIt = language.complementOf.has(joint.norm);
  const attached = language.attaching.has(joint.norm) && language.infinitiveMarkers.has(words[tail.last + 2]?.norm ?? "");
  if (!ofIt && !attached && !opensName(joint.norm, tail, head, language)) return null;
  let at = tail.last + (attached ? 3 : 2);
  if (words[at]?.gap === "space" && language.definite.has((words[at] as Word).norm)) at++;
  if (words[at]?.gap !== "space") return null;
  const inner = nested(at, phrases, depth);
  if (inner && !attached && !language.nestingAfter.has(joint.norm) && !phrases.listed.has(at)) return null;
  const named: Tail | null = inner ?? place(at, phrases) ?? properName(at, phrases);
  return named ? { ...named, placed: ofIt && !inner, nests: inner !== null } : purpose(tail, at, head, phrases);
}

function opensName(norm: string, tail: Tail, head: AgencyHead, language: AgencyLanguage): boolean {
  if (tail.placed && language.locatives.has(norm)) return false;
  return head.complements?.includes(norm) === true || (tail.named && head.furtherComplements?.includes(norm) === true);
}

/** "of the Sarytau regional department of …": a body inside the name, listed or not. */
function nested(at: number, phrases: PhraseText, depth: number): Tail | null {
  const { words, heads, language, listed } = phrases;
  const listedLast = listed.get(at);
  if (listedLast !== undefined) return { last: listedLast, end: (words[listedLast] as Word).end, named: true };
  if (depth > 2) return null;
  for (let i = at; i < Math.min(at + MAX_NAME, words.length); i++) {
    const word = words[i] as Word;
    if (i > at && !joins(words[i - 1] as Word, word, language)) return null;
    const inner = heads.next.has(word.norm) ? headAt(words, i, heads) : null;
    if (inner && !inner.head.officer && !isAttribute(inner.last, phrases)) {
      const tail = after(inner.last, inner.head, phrases, depth + 1);
      return { ...tail, named: tail.named || inner.head.unique === true || before(i, inner.head, phrases).named };
    }
    if (!language.ranks.has(word.norm) && !isProper(word, language) && !ORDINAL.test(word.norm)) return null;
  }
  return null;
}

/** "the Federal Penitentiary Service": a noun with a capital right before another is none by itself. */
const isAttribute = (last: number, { words, heads }: PhraseText): boolean =>
  words[last + 1]?.gap === "space" && words[last + 1]?.capitalized === true && headAt(words, last + 1, heads) !== null;
