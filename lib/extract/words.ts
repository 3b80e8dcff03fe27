import type { Span } from "../model/span.ts";
import { kindAt, LETTER, NUMBER, runEnd, widthAt } from "./characters.ts";

/** How a word hangs on the one before it. */
export type Gap = "space" | "hyphen" | "comma" | "parenthesis" | "break";

/** A word of the text (UTF-16 span) in the form in which names are compared. */
export interface Word extends Span {
  /** Lower case, straight apostrophes, possessive ending left out. */
  norm: string;
  capitalized: boolean;
  allCaps: boolean;
  possessive: boolean;
  gap: Gap;
}

const APOSTROPHES = "'’";

/** A bracket, with or without a quotation mark behind it: "Ada Kern (“the applicant”)". */
const OPENED = /^ \(["“'‘«]?$/;

function gapOf(between: string): Gap {
  if (between === " ") return "space";
  if (between === "-" || between === "‑" || between === "–") return "hyphen";
  if (between === "") return "break";
  const bare = between.replace(/\s{1,40}/g, " ");
  if ((bare === " " || bare === "' " || bare === "’ ") && !between.includes("\n\n")) return "space";
  if (bare === ", ") return "comma";
  if (bare === ") " || OPENED.test(bare)) return "parenthesis";
  return "break";
}

/** The words of the text read last, for as long as memory allows: bodies, people and happenings are sought in one text after the other. */
let latest: WeakRef<{ text: string; words: readonly Word[] }> | null = null;
const WORTH_KEEPING = 2000;

/** The words of a text, in order: one pass, so that names of many words can be looked up word by word. */
export function wordsOf(text: string): readonly Word[] {
  if (text.length < WORTH_KEEPING) return readWords(text);
  const known = latest?.deref();
  if (known?.text === text) return known.words;
  const words = readWords(text);
  latest = new WeakRef({ text, words });
  return words;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (let word = wordFrom(text, 0); word; word = wordFrom(text, word.end)) words.push(word);
  return words;
}

/** The first word at an offset or behind it; null where there is none. How it hangs on what is before the offset is told too. */
export function wordFrom(text: string, offset: number): Word | null {
  let at = offset;
  while (at < text.length && (kindAt(text, at) & (LETTER | NUMBER)) === 0) at += widthAt(text, at);
  return at < text.length ? wordOf(text.slice(at, wordEnd(text, at)), at, gapOf(text.slice(offset, at))) : null;
}

/** "O’Neil" and "d'Arc" are one word. */
function wordEnd(text: string, from: number): number {
  const end = runEnd(text, from, LETTER | NUMBER);
  if (end >= text.length || !APOSTROPHES.includes(text.charAt(end))) return end;
  const joined = runEnd(text, end + 1, LETTER);
  return joined > end + 1 ? joined : end;
}

function wordOf(printed: string, start: number, gap: Gap): Word {
  const possessive = (printed.endsWith("s") || printed.endsWith("S")) && APOSTROPHES.includes(printed.charAt(printed.length - 2) || " ");
  const stem = possessive ? printed.slice(0, -2) : printed;
  const lower = stem.toLowerCase();
  const capitalized = stem.charAt(0) !== lower.charAt(0);
  const allCaps = capitalized && stem.length > 1 && stem === stem.toUpperCase();
  return { start, end: start + printed.length, norm: lower.replace("’", "'"), capitalized, allCaps, possessive, gap };
}

/** A tree of phrases, one word a level: the longest phrase at a place is found without trying each. */
export interface PhraseTree<T> {
  next: Map<string, PhraseTree<T>>;
  value: T | null;
}

export const emptyTree = <T>(): PhraseTree<T> => ({ next: new Map(), value: null });

/** Puts a phrase in the tree; the value already there wins, and is returned, so that callers can see a collision. */
export function plant<T>(tree: PhraseTree<T>, norms: readonly string[], value: T): T {
  let node = tree;
  for (const norm of norms) {
    let next = node.next.get(norm);
    if (!next) {
      next = emptyTree<T>();
      node.next.set(norm, next);
    }
    node = next;
  }
  node.value ??= value;
  return node.value;
}
