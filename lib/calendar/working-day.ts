import type { Calendar } from "../model/calendar.ts";
import { showDay, weekdayName } from "./day-number.ts";
import { dayInfo, type Variant, yearStatus } from "./days.ts";

/** Where a walk over the calendar ended, and the rows that it used, a sentence each. */
export interface Walk {
  day: number;
  rows: string[];
}

/** Longer than any run of free days; a calendar that has none ends the walk instead of hanging it. */
const LONGEST_RUN = 60;

export const isWorkingDay = (calendar: Calendar, day: number, variant: Variant = "published"): boolean =>
  dayInfo(calendar, day, variant).working;

function rowSentence(calendar: Calendar, day: number, variant: Variant): string | null {
  const { working, row, status } = dayInfo(calendar, day, variant);
  const settled = status === "final" ? "" : status === "missing" ? " [year not in the calendar]" : " [provisional]";
  if (working) return row === null ? null : `${showDay(day)} (${weekdayName(day)}) is a working day: ${row}${settled}.`;
  return `${showDay(day)} (${weekdayName(day)}) is no working day${row === null ? "" : `: ${row}`}${settled}.`;
}

/** The first working day on or after a day: how a term that ends on a free day is rolled. In a year that no calendar knows, leniently one feast more. */
export function nextWorkingDay(calendar: Calendar, from: number, variant: Variant = "published"): Walk {
  const rows: string[] = [];
  let day = from;
  for (let tries = 0; tries < LONGEST_RUN && !isWorkingDay(calendar, day, variant); tries += 1) {
    rows.push(rowSentence(calendar, day, variant) ?? "");
    day += 1;
  }
  if (variant === "lenient" && yearStatus(calendar, day) === "missing") {
    rows.push(`${showDay(day)} may be a feast whose date moves; the year is not in the calendar.`);
    return { day: firstWorking(calendar, day + 1), rows };
  }
  const worked = rowSentence(calendar, day, variant);
  return { day, rows: worked === null ? rows : [...rows, worked] };
}

function firstWorking(calendar: Calendar, from: number): number {
  let day = from;
  for (let tries = 0; tries < LONGEST_RUN && !isWorkingDay(calendar, day, "lenient"); tries += 1) day += 1;
  return day;
}

/** The n-th working day after a day, which is day zero; `amount` may be negative (terms that run backwards). */
export function addWorkingDays(calendar: Calendar, from: number, amount: number, variant: Variant = "published"): Walk {
  const step = amount < 0 ? -1 : 1;
  const rows: string[] = [];
  let day = from;
  for (let counted = 0, tries = 0; counted < Math.abs(amount) && tries < LONGEST_RUN * (Math.abs(amount) + 1); tries += 1) {
    day += step;
    const info = dayInfo(calendar, day, variant);
    if (info.working) counted += 1;
    if (info.row !== null) rows.push(rowSentence(calendar, day, variant) ?? "");
  }
  return { day, rows };
}
