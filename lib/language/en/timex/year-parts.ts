import type { Match } from "../../../extract/timex/match.ts";

/** A year after a month: plain, in an editor's brackets, or with the number of a footnote stuck to it. */
export const YEAR = "(y:YYYY|[ y:YYYY ]|noted:YEARNOTE)";

const NOTE_FROM = 4;
const FIRST = 1900;
const LAST = 2099;

const TURN = 50;

/** 11 is 2011, 99 is 1999. */
export const fullYear = (short: number): number => short + (short < TURN ? 2000 : 1900);

/** The captured year, and how many letters at the end of the match are none of it. Null: no year at all. */
export function yearOf(match: Match): { year: number; cut: number } | null {
  if (match.has("y")) return { year: match.number("y"), cut: 0 };
  const digits = match.token("noted")?.text ?? "";
  const year = Number(digits.slice(0, NOTE_FROM));
  return year >= FIRST && year <= LAST ? { year, cut: digits.length - NOTE_FROM } : null;
}
