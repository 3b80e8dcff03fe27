import type { Span } from "../model/span.ts";

/** A word or a single mark, with its place in the document's text (UTF-16). `lower` has straight apostrophes and no soft hyphens. */
export interface Token extends Span {
  text: string;
  lower: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}\u00ad]+(?:[-‐‑.:][\p{L}\p{N}]+)?|['’]s\b|[^\s\p{L}\p{M}\p{N}]/gu;

/** Cuts a stretch of text into words and marks; "Smith’s" is two words, "re-opened" and "A.S" are one. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = offset + match.index;
    const lower = match[0].toLowerCase().replace("’", "'").replaceAll("\u00ad", "").replace(/[‐‑]/, "-");
    tokens.push({ start, end: start + match[0].length, text: match[0], lower });
  }
  return tokens;
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
