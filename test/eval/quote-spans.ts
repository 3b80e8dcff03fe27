import type { Interval } from "./spans.ts";

const fold = (text: string): string =>
  text
    .replace(/\u00ad/g, "")
    .replace(/\s+/gu, " ")
    .trim();

/** White space folded, and every kind of quotation mark and dash the same: how gold and system quotes are compared. */
export const loose = (text: string): string =>
  fold(text)
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-");

const MOST_WORDS = 120;

/** Where a quote stands in a loose text, the first place at or after `from`, else the first of all. A footnote's mark may be missing from the quote. */
export function placeOfQuote(text: string, quote: string, from: number): Interval | null {
  const wanted = loose(quote);
  if (wanted === "") return null;
  const later = text.indexOf(wanted, from);
  const at = later < 0 ? text.indexOf(wanted) : later;
  if (at >= 0) return { start: at, end: at + wanted.length };
  const words = wanted.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return words.length > MOST_WORDS ? null : placeBetweenMarks(text, words, from);
}

function placeBetweenMarks(text: string, words: readonly string[], from: number): Interval | null {
  const pattern = new RegExp(words.join("\\d{0,3} (?:\\d{1,3} )?"), "g");
  pattern.lastIndex = from;
  const match = pattern.exec(text) ?? pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
