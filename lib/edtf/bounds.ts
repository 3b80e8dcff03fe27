import { addDays, addMonths, addYears, type CivilDay, daysInMonth, printDay } from "./days.ts";
import type { Edtf, EdtfDate } from "./edtf.ts";

/** First and last day that a date can mean, `YYYY-MM-DD`; null where that end is open or unknown. */
export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

interface Days {
  first: CivilDay;
  last: CivilDay;
}

const WINTER = 24;

function yearRange(year: string): { from: number; to: number } {
  const negative = year.startsWith("-");
  const low = Number(year.replaceAll("X", negative ? "9" : "0"));
  const high = Number(year.replaceAll("X", negative ? "0" : "9"));
  return { from: low, to: high };
}

/** Meteorological seasons; a winter means the one that ends and the one that begins in its year. */
function seasonDays(year: number, season: number): Days {
  if (season === WINTER) {
    return { first: { year: year - 1, month: 12, day: 1 }, last: { year: year + 1, month: 2, day: daysInMonth(year + 1, 2) } };
  }
  const month = (season - 21) * 3 + 3;
  return { first: { year, month, day: 1 }, last: { year, month: month + 2, day: daysInMonth(year, month + 2) } };
}

function statedDays(date: EdtfDate): Days {
  const { from, to } = yearRange(date.year);
  if (date.season !== null) return { first: seasonDays(from, date.season).first, last: seasonDays(to, date.season).last };
  const month = typeof date.month === "number" ? date.month : null;
  const day = typeof date.day === "number" && month !== null ? date.day : null;
  const lastMonth = month ?? 12;
  return {
    first: { year: from, month: month ?? 1, day: day ?? 1 },
    last: { year: to, month: lastMonth, day: Math.min(day ?? 31, daysInMonth(to, lastMonth)) },
  };
}

/** ARCHITECTURE section 3: an approximate day is ±3 days, a month or season ±1 month, a year ±1 year, so that it can never accuse. */
function widen(date: EdtfDate, { first, last }: Days): Days {
  if (date.qualifier === "") return { first, last };
  if (typeof date.day === "number") return { first: addDays(first, -3), last: addDays(last, 3) };
  if (date.month !== null || date.season !== null) {
    const end = addMonths({ ...last, day: 1 }, 1);
    return { first: addMonths(first, -1), last: { ...end, day: daysInMonth(end.year, end.month) } };
  }
  return { first: addYears(first, -1), last: addYears(last, 1) };
}

const daysOf = (date: EdtfDate): Days => widen(date, statedDays(date));

export function boundsOfEdtf(edtf: Edtf): Bounds {
  if (edtf.kind === "date") {
    const { first, last } = daysOf(edtf);
    return { earliest: printDay(first), latest: printDay(last) };
  }
  const { start, end } = edtf;
  return {
    earliest: start === null || start === ".." ? null : printDay(daysOf(start).first),
    latest: end === null || end === ".." ? null : printDay(daysOf(end).last),
  };
}
