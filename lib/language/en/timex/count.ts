import type { Match } from "../../../extract/timex/match.ts";

/** A count as a pattern, and how it is read: 12, "twelve", "twenty-one", "a", "several" (an X). */
export const COUNT = "(n:NUM (+. +f:NUM)?|t:NUMBER (+- +t2:NUMBER)?|v:VAGUE|(a|an) (v:VAGUE|couple:couple of?)|one:ONE)";

/** The printed count: digits, or X where it is vague. */
export function countOf(match: Match): string {
  if (match.has("v") || match.has("couple")) return "X";
  if (match.has("n")) return match.has("f") ? `${match.number("n")}.${match.token("f")?.text ?? ""}` : String(match.number("n"));
  if (match.has("t")) return String(match.number("t") + (match.has("t2") ? match.number("t2") : 0));
  return "1";
}

/** NaN where the count is vague. */
export const amountOf = (match: Match): number => Number(countOf(match));

/** The letters of TIMEX3 durations. */
export const UNIT_LETTERS: Readonly<Record<string, string>> = {
  day: "D",
  week: "W",
  month: "M",
  year: "Y",
  hour: "H",
  minute: "M",
  second: "S",
};

/** `P3D`, `PT24H`, `PXM`; decades and centuries in years. */
export function durationValue(count: string, unit: string): string {
  if (unit === "hour" || unit === "minute" || unit === "second") return `PT${count}${UNIT_LETTERS[unit]}`;
  if (unit === "fortnight") return count === "X" ? "PXW" : `P${Number(count) * 2}W`;
  if (unit === "decade") return count === "X" ? "PXDE" : `P${Number(count) * 10}Y`;
  if (unit === "century") return count === "X" ? "PXCE" : `P${Number(count) * 100}Y`;
  return `P${count}${UNIT_LETTERS[unit] ?? ""}`;
}
