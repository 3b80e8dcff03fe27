import { type CivilDay, civilDay, dayNumber, isCivilDay, isoWeek, printDay, printYear, weekdayOf } from "../../edtf/index.ts";
import { seasonNumber, seasonValue, two, yearValue } from "./value.ts";

/**
 * A TIMEX3 date taken apart; null is what the value leaves as `X`. Years before Christ count as astronomers count them (490 BC is -489);
 * their decades and centuries from -1 down (the 0s BC and the first century BC are -1).
 * `part` is a half or quarter of the year ("H2", "Q1") or the end of the week ("WE"), `tail` a time or part of day ("T18:00", "TMO").
 */
export interface CalendarValue {
  year: number | null;
  month: number | null;
  day: number | null;
  season: number | null;
  week: number | null;
  weekday: number | null;
  part: string | null;
  decade: number | null;
  century: number | null;
  tail: string;
}

const WEEKEND = "WE";

const EMPTY: CalendarValue = {
  year: null,
  month: null,
  day: null,
  season: null,
  week: null,
  weekday: null,
  part: null,
  decade: null,
  century: null,
  tail: "",
};

const SHAPE =
  /^(BC)?([0-9X]{2,4})(?:-(?:(SP|SU|FA|WI)|(H[12]|Q[1-4])|W([0-9]{2}|XX)(?:-([1-7X]|WE))?|([0-9]{2}|XX)(?:-([0-9]{2}|XX))?))?(T[A-Z0-9:+-]*)?$/;

const known = (digits: string | undefined): number | null => (digits === undefined || digits.includes("X") ? null : Number(digits));

function yearPart(before: boolean, digits: string): Pick<CalendarValue, "year" | "decade" | "century"> {
  const number = known(digits);
  const fields = { year: null, decade: null, century: null };
  if (number === null) return fields;
  if (digits.length === 2) return { ...fields, century: before ? -number - 1 : number };
  if (digits.length === 3) return { ...fields, decade: before ? -number - 1 : number };
  return { ...fields, year: before ? 1 - number : number };
}

/** Null for what is no calendar value: durations, sets, references. */
export function readValue(value: string): CalendarValue | null {
  const match = SHAPE.exec(value);
  if (!match) return null;
  const [, before, digits = "", season, part, week, weekday, month, day, tail] = match;
  return {
    ...EMPTY,
    ...yearPart(before !== undefined, digits),
    season: season === undefined ? null : seasonNumber(season),
    part: part ?? (weekday === "WE" ? "WE" : null),
    week: known(week),
    weekday: weekday === "WE" ? null : known(weekday),
    month: known(month),
    day: known(day),
    tail: tail ?? "",
  };
}

const printedYear = (year: number | null): string => (year === null ? "XXXX" : year <= 0 ? `BC${yearValue(1 - year)}` : yearValue(year));

export function printValue(value: CalendarValue): string {
  const { year, month, day, season, week, weekday, part, decade, century, tail } = value;
  if (century !== null) return century < 0 ? `BC${two(-century - 1)}` : two(century);
  if (decade !== null) return (decade < 0 ? "BC" : "") + String(decade < 0 ? -decade - 1 : decade).padStart(3, "0");
  const start = printedYear(year);
  if (season !== null) return seasonValue(null, season).replace("XXXX", start) + tail;
  if (part !== null && part !== WEEKEND) return `${start}-${part}`;
  if (week !== null || weekday !== null || part !== null) {
    const inWeek = part ?? (weekday === null ? null : String(weekday));
    return `${start}-W${week === null ? "XX" : two(week)}${inWeek === null ? "" : `-${inWeek}`}${tail}`;
  }
  const days = day !== null || tail !== "" ? `-${day === null ? "XX" : two(day)}` : "";
  const months = month !== null || days !== "" ? `-${month === null ? "XX" : two(month)}` : "";
  return `${start}${months}${days}${tail}`;
}

export const valueOfDay = ({ year, month, day }: CivilDay, tail = ""): CalendarValue => ({ ...EMPTY, year, month, day, tail });
export const valueOfMonth = (year: number, month: number, tail = ""): CalendarValue => ({ ...EMPTY, year, month, tail });
export const valueOfYear = (year: number): CalendarValue => ({ ...EMPTY, year });
export const valueOfDecade = (decade: number): CalendarValue => ({ ...EMPTY, decade });
export const valueOfCentury = (century: number): CalendarValue => ({ ...EMPTY, century });
export const valueOfSeason = (year: number, season: number): CalendarValue => ({ ...EMPTY, year, season });
export const valueOfPart = (year: number, part: string): CalendarValue => ({ ...EMPTY, year, part });
export function valueOfWeek(day: CivilDay): CalendarValue {
  const { year, week } = isoWeek(day);
  return { ...EMPTY, year, week };
}

export const civilOf = ({ year, month, day }: CalendarValue): CivilDay | null => {
  if (year === null || month === null || day === null) return null;
  const civil = { year, month, day };
  return isCivilDay(civil) ? civil : null;
};

/** A day or month that no calendar has: 30 February, month 13. */
export function isImpossible({ year, month, day }: CalendarValue): boolean {
  if (month !== null && (month < 1 || month > 12)) return true;
  if (day === null) return false;
  return month === null ? day > 31 : !isCivilDay({ year: year ?? 2000, month, day });
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
};

function mondayOf(year: number, week: number): number {
  const fourth = { year, month: 1, day: 4 };
  return dayNumber(fourth) - (weekdayOf(fourth) - 1) + (week - 1) * 7;
}

const years = (first: number, count: number): string => `${printYear(first)}/${printYear(first + count - 1)}`;

/** The decade of a year: 1987 is in 198, 469 BC in BC046. */
export const decadeOf = (year: number): number => (year > 0 ? Math.floor(year / 10) : -Math.floor((1 - year) / 10) - 1);

/** The hundred years that a year is in, as TIMEX3 writes them: 1987 is in 19, 387 BC in BC03. */
export const centuryOf = (year: number): number => (year > 0 ? Math.floor(year / 100) : -Math.floor(-year / 100) - 1);

function yearEdtf(value: CalendarValue): string | null {
  const { year, decade, century, part, season, week, weekday } = value;
  if (century !== null) return century < 0 ? years(century * 100 + 1, 100) : `${two(century)}XX`;
  if (decade !== null) return decade < 0 ? years(decade * 10 + 2, 10) : `${String(decade).padStart(3, "0")}X`;
  if (year === null) return null;
  const start = printYear(year);
  if (part !== null && part !== WEEKEND) return (PARTS[part] ?? []).map((month) => `${start}-${two(month)}`).join("/");
  if (season !== null) return `${start}-${season}`;
  if (week === null) return null;
  const monday = mondayOf(year, week);
  if (weekday !== null) return printDay(civilDay(monday + weekday - 1));
  return `${printDay(civilDay(part === WEEKEND ? monday + 5 : monday))}/${printDay(civilDay(monday + 6))}`;
}

const DAYS_OF_SIDE = { start: [0, 2], end: [4, 6] } as const;

/** The first or the last three days of a week; null for what is no week. */
export function sideOfWeek({ year, week, weekday, part }: CalendarValue, side: keyof typeof DAYS_OF_SIDE): string | null {
  if (year === null || week === null || weekday !== null || part !== null) return null;
  const [from, to] = DAYS_OF_SIDE[side].map((day) => printDay(civilDay(mondayOf(year, week) + day)));
  return `${from}/${to}`;
}

const CLOCK = /^T([0-9]{2}:[0-9]{2})/;

/** The clock time of a tail, "18:00"; null for parts of day. */
export const clockOf = (tail: string): string | null => CLOCK.exec(tail)?.[1] ?? null;

/** EDTF of what is known; null where even the year is not, or no calendar has the day. */
export function edtfOf(value: CalendarValue): string | null {
  const special = yearEdtf(value);
  if (special !== null) return special;
  const { year, month, day, tail } = value;
  if (year === null || isImpossible(value)) return null;
  if (month === null) return printYear(year);
  if (day === null) return `${printYear(year)}-${two(month)}`;
  const clock = clockOf(tail);
  return printDay({ year, month, day }) + (clock === null || clock > "24:00" ? "" : `T${clock}`);
}
