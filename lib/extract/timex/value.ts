import type { ValueKind } from "./timex-language.ts";

/** TIMEX3 values (TimeML 1.2.1) as forms write them; a part that is not printed is `X`. */
export const UNKNOWN_YEAR = "XXXX";

export const two = (value: number): string => String(value).padStart(2, "0");
export const yearValue = (year: number): string => String(year).padStart(4, "0");
export const monthValue = (year: number | null, month: number): string => `${year === null ? UNKNOWN_YEAR : yearValue(year)}-${two(month)}`;
export const dayValue = (year: number | null, month: number, day: number): string => `${monthValue(year, month)}-${two(day)}`;

const SEASON_CODES: Readonly<Record<number, string>> = { 21: "SP", 22: "SU", 23: "FA", 24: "WI" };
export const seasonValue = (year: number | null, season: number): string =>
  `${year === null ? UNKNOWN_YEAR : yearValue(year)}-${SEASON_CODES[season] ?? "XX"}`;
export const seasonNumber = (code: string): number | null => ({ SP: 21, SU: 22, FA: 23, WI: 24 })[code] ?? null;

const KINDS: readonly (readonly [RegExp, ValueKind])[] = [
  [/_REF$/, "reference"],
  [/^P/, "duration"],
  [/T/, "time"],
  [/-W(?:[0-9]|XX)/, "week"],
  [/-(?:SP|SU|FA|WI|H[12]|Q[1-4])$/, "season"],
  [/-..-..$/, "day"],
  [/....-..$/, "month"],
  [/^(?:BC)?.{4}$/, "year"],
  [/^(?:BC)?.{3}$/, "decade"],
];

export const kindOfValue = (value: string): ValueKind => KINDS.find(([shape]) => shape.test(value))?.[1] ?? "century";
