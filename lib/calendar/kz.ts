import type { Calendar } from "../model/calendar.ts";
import { KZ_DAYS_OFF, KZ_DECREES, KZ_WORKED } from "./kz-days.ts";

const PROVISIONAL = new Set(["2027"]);
const decree = (year: string): string => KZ_DECREES[year] ?? "";

const daysOff = Object.entries(KZ_DAYS_OFF).flatMap(([year, rows]) =>
  rows.map(([monthDay, name]) => ({
    date: `${year}-${monthDay}`,
    name,
    ...(name.startsWith("Day off (transferred") ? { source: decree(year) } : {}),
  })),
);

/** Kazakhstan's production calendar: holidays, their substitutes, transferred days off and the weekend days worked for them. */
export const KZ: Calendar = {
  id: "kz",
  title: "Kazakhstan, working days (five-day week)",
  source:
    "Law of 13 December 2001 No. 267-II on holidays and the Labour Code art. 84-85; rows from python holidays 0.105 (MIT), compared with press reports for 2018, 2019, 2020 and 2026",
  years: Object.fromEntries(Object.keys(KZ_DAYS_OFF).map((year) => [year, PROVISIONAL.has(year) ? "provisional" : "final"])),
  weekend: [6, 7],
  daysOff,
  workingWeekendDays: KZ_WORKED.map(([date, offInstead, year]) => ({ date, offInstead, source: decree(year) })),
};
