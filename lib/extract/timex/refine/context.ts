import type { Span } from "../../../model/span.ts";
import { readTokens } from "../recognize.ts";
import type { TimexLanguage } from "../timex-language.ts";
import type { Token } from "../tokens.ts";

const BLANK_LINE = /\n[^\S\n]*\n/;

/** Tokens of at most `width` characters before a span, nearest last; a blank line ends them. */
export function tokensBefore(text: string, { start }: Span, width: number, language: TimexLanguage): Token[] {
  const tokens = readTokens(text, language, Math.max(0, start - width), start);
  const gap = tokens.findLastIndex((token, i) => i > 0 && token.gap === 2);
  const near = gap < 0 ? tokens : tokens.slice(gap);
  const last = near[near.length - 1];
  return last && BLANK_LINE.test(text.slice(last.end, start)) ? [] : near;
}

/** Tokens of at most `width` characters after a span, nearest first; a blank line ends them. */
export function tokensAfter(text: string, { end }: Span, width: number, language: TimexLanguage): Token[] {
  const tokens = readTokens(text, language, end, Math.min(text.length, end + width));
  const gap = tokens.findIndex((token) => token.gap === 2);
  return gap < 0 ? tokens : tokens.slice(0, gap);
}
