import type { Calendar, CalendarStatus } from "../model/calendar.ts";
import { civilDay, parseDay, printDay, weekdayOf } from "./day-number.ts";

/**
 * How to read a calendar where it is not settled: as published; strictly (what is provisional falls away); leniently (what may still
 * be declared is off: bridge days, the neighbours of an estimated feast, in an unknown year the usual holidays).
 */
export type Variant = "published" | "strict" | "lenient";

/** Is a day worked, by which row, and how settled is that. `row` null: an ordinary weekday or weekend. */
export interface CalendarDay {
  working: boolean;
  row: string | null;
  status: CalendarStatus | "missing";
}

interface Index {
  off: Map<number, { name: string; status: CalendarStatus }>;
  worked: Map<number, { offInstead: string | null; status: CalendarStatus }>;
  usual: Set<string>;
  weekend: Set<number>;
  /** Rows marked provisional within a final year. */
  hasProvisionalRows: boolean;
}

const ESTIMATED = "(estimated)";
/** A month-day off in so many known years is a usual holiday. */
const USUAL_YEARS = 3;
const indexes = new WeakMap<Calendar, Index>();

export const yearStatus = (calendar: Calendar, day: number): CalendarStatus | "missing" =>
  calendar.years[String(civilDay(day).year)] ?? "missing";

/** Is nothing provisional or unknown about the years of these days? */
export const isSettled = (calendar: Calendar, days: readonly number[]): boolean =>
  !indexOf(calendar).hasProvisionalRows && days.every((day) => yearStatus(calendar, day) === "final");

function usualMonthDays(calendar: Calendar): Set<string> {
  const counts = new Map<string, number>();
  for (const { date } of calendar.daysOff) counts.set(date.slice(5), (counts.get(date.slice(5)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= USUAL_YEARS).map(([monthDay]) => monthDay));
}

function buildIndex(calendar: Calendar): Index {
  const statusOf = (row: { date: string; status?: CalendarStatus | undefined }): CalendarStatus =>
    row.status ?? calendar.years[row.date.slice(0, 4)] ?? "provisional";
  return {
    off: new Map(calendar.daysOff.map((row) => [parseDay(row.date), { name: row.name, status: statusOf(row) }])),
    worked: new Map(calendar.workingWeekendDays.map((row) => [parseDay(row.date), { offInstead: row.offInstead, status: statusOf(row) }])),
    usual: usualMonthDays(calendar),
    weekend: new Set(calendar.weekend),
    hasProvisionalRows: [...calendar.daysOff, ...calendar.workingWeekendDays].some(({ status }) => status === "provisional"),
  };
}

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = buildIndex(calendar);
  indexes.set(calendar, index);
  return index;
}

const isWeekend = (index: Index, day: number): boolean => index.weekend.has(weekdayOf(civilDay(day)));

function published(calendar: Calendar, index: Index, day: number): CalendarDay {
  const status = yearStatus(calendar, day);
  const worked = index.worked.get(day);
  if (worked !== undefined) {
    return { working: true, row: worked.offInstead === null ? "worked" : `worked instead of ${worked.offInstead}`, status: worked.status };
  }
  const off = index.off.get(day);
  if (off !== undefined) return { working: false, row: off.name, status: off.status };
  return { working: !isWeekend(index, day), row: null, status };
}

/** Off by a row (or, in an unknown year, by custom): a weekend alone makes no bridge. */
const isFeast = (calendar: Calendar, index: Index, day: number): boolean =>
  index.off.has(day) || (yearStatus(calendar, day) === "missing" && index.usual.has(printDay(civilDay(day)).slice(5)));

const isFree = (calendar: Calendar, index: Index, day: number): boolean =>
  isFeast(calendar, index, day) || !published(calendar, index, day).working;

/** A single working day between a feast and another free day: the days that governments transfer. */
function isBridge(calendar: Calendar, index: Index, day: number): boolean {
  const around = [day - 1, day + 1];
  return around.some((near) => isFeast(calendar, index, near)) && around.every((near) => isFree(calendar, index, near));
}

const isNearEstimate = (index: Index, day: number): boolean =>
  [day - 1, day + 1].some((near) => index.off.get(near)?.name.endsWith(ESTIMATED) ?? false);

function lenient(calendar: Calendar, index: Index, day: number): CalendarDay {
  const plain = published(calendar, index, day);
  if (plain.status === "final") return plain;
  const off = (row: string): CalendarDay => ({ working: false, row, status: plain.status });
  if (plain.working && isWeekend(index, day)) return off("a worked weekend day that may fall away");
  if (!plain.working) return plain;
  if (isFeast(calendar, index, day)) return off("a usual holiday; the year is not in the calendar");
  if (isBridge(calendar, index, day)) return off("a bridge day that may be declared off");
  if (isNearEstimate(index, day)) return off("beside an estimated feast");
  return plain;
}

function strict(calendar: Calendar, index: Index, day: number): CalendarDay {
  const plain = published(calendar, index, day);
  if (plain.status === "final" || plain.row === null) return plain;
  return plain.working ? plain : { working: !isWeekend(index, day), row: null, status: plain.status };
}

/** One day of a calendar under one variant. */
export function dayInfo(calendar: Calendar, day: number, variant: Variant = "published"): CalendarDay {
  const index = indexOf(calendar);
  if (variant === "published") return published(calendar, index, day);
  return variant === "strict" ? strict(calendar, index, day) : lenient(calendar, index, day);
}
