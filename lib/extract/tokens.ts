import type { Span } from "../model/span.ts";
import { COMBINING, kindAt, LETTER, NUMBER, runEnd, SOFT_HYPHEN, SPACE, widthAt } from "./characters.ts";

/** A word or a single mark, with its place in the document's text (UTF-16). `lower` has straight apostrophes and no soft hyphens. */
export interface Token extends Span {
  text: string;
  lower: string;
}

const WORD = LETTER | COMBINING | NUMBER | SOFT_HYPHEN;
const JOINERS = "-‐‑.:";
const APOSTROPHES = "'’";
const DASHES = /[‐‑]/;
const ASCII = /^[\x20-\x7e]*$/;
const FOLLOWS_S = /[A-Za-z0-9_]/;

/** Cuts a stretch of text into words and marks; "Smith’s" is two words, "re-opened" and "A.S" are one. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end = (kind & WORD) !== 0 ? wordEnd(text, at) : isPossessive(text, at) ? at + 2 : at + widthAt(text, at);
    const printed = text.slice(at, end);
    tokens.push({ start: offset + at, end: offset + end, text: printed, lower: plain(printed) });
    at = end;
  }
  return tokens;
}

/** A word goes on behind one hyphen, full stop or colon. */
function wordEnd(text: string, from: number): number {
  const end = runEnd(text, from, WORD);
  return end < text.length && JOINERS.includes(text.charAt(end)) ? Math.max(end, joinedEnd(text, end)) : end;
}

function joinedEnd(text: string, joiner: number): number {
  const end = runEnd(text, joiner + 1, LETTER | NUMBER);
  return end > joiner + 1 ? end : joiner;
}

const isPossessive = (text: string, at: number): boolean =>
  APOSTROPHES.includes(text.charAt(at)) && text.charAt(at + 1) === "s" && !FOLLOWS_S.test(text.charAt(at + 2));

/** Lower case, straight apostrophes, plain hyphens, no soft ones. */
function plain(printed: string): string {
  const lower = printed.toLowerCase();
  return ASCII.test(lower) ? lower : lower.replace("’", "'").replaceAll("\u00ad", "").replace(DASHES, "-");
}

const OPENING = new Set(["(", "["]);
const CLOSING = new Set([")", "]"]);

/**
 * Parts a sentence into the running text and what stands in brackets, so that a bracket never parts a verb from its object.
 * Short brackets of one or two words ("[25 June] 2006", "[t]hat") stay in the running text. An unclosed bracket is running text.
 */
export function segment(tokens: readonly Token[]): Token[][] {
  const running: Token[] = [];
  const asides: Token[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const close = OPENING.has(token.lower) ? closingOf(tokens, i) : -1;
    if (close < 0) {
      running.push(token);
      continue;
    }
    if (close - i > 3) asides.push(tokens.slice(i + 1, close));
    else running.push(...tokens.slice(i + 1, close));
    i = close;
  }
  return [running, ...asides];
}

const LONGEST_ASIDE = 60;

function closingOf(tokens: readonly Token[], open: number): number {
  const last = Math.min(tokens.length, open + LONGEST_ASIDE);
  for (let i = open + 1; i < last; i++) if (CLOSING.has((tokens[i] as Token).lower)) return i;
  return -1;
}
