import * as z from "zod";
import { parseEdtf } from "../edtf/index.ts";
import { DuelineError } from "../errors.ts";
import { Calendar, CalendarStatus } from "../model/calendar.ts";

const { daysOff, workingWeekendDays } = Calendar.shape;
const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Rows for a calendar that is there: next year's decree, a day of mourning. `drop`: days that are worked after all. */
export const CalendarRows = z.strictObject({
  /** Id of the calendar. */
  adds: z.string(),
  source: z.string().min(1),
  years: z.record(z.string().regex(/^\d{4}$/), CalendarStatus).default({}),
  daysOff: daysOff.default([]),
  workingWeekendDays: workingWeekendDays.default([]),
  drop: z.array(DAY).default([]),
});
export type CalendarRows = z.infer<typeof CalendarRows>;

const isRealDay = (date: string): boolean => parseEdtf(date) !== null;

/** What the schema can't see: days that do not exist or stand twice, years without a status. */
export function calendarProblems({ years, weekend, daysOff: off, workingWeekendDays: worked }: Calendar): string[] {
  const dates = [...off, ...worked].map(({ date }) => date);
  const unreal = dates.filter((date) => !isRealDay(date));
  if (unreal.length > 0) return unreal.map((date) => `${date} is no day`);
  return [
    ...dates.filter((date, index) => dates.indexOf(date) !== index).map((date) => `${date} stands twice`),
    ...dates
      .filter((date) => years[date.slice(0, 4)] === undefined)
      .map((date) => `${date}: "years" does not say whether ${date.slice(0, 4)} is final`),
    ...(weekend.length >= DAYS_OF_WEEK ? ["every day is a weekend"] : []),
  ];
}

const DAYS_OF_WEEK = 7;

/** The calendar with somebody's rows: theirs win over its own of the same day. */
export function withRows(calendar: Calendar, rows: CalendarRows): Calendar {
  const taken = new Set([...rows.drop, ...rows.daysOff.map(({ date }) => date), ...rows.workingWeekendDays.map(({ date }) => date)]);
  const sourced = <Row extends { source?: string | undefined }>(row: Row): Row => ({ ...row, source: row.source ?? rows.source });
  const keep = ({ date }: { date: string }): boolean => !taken.has(date);
  const byDate = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? -1 : 1);
  return {
    ...calendar,
    years: { ...calendar.years, ...rows.years },
    daysOff: [...calendar.daysOff.filter(keep), ...rows.daysOff.map(sourced)].sort(byDate),
    workingWeekendDays: [...calendar.workingWeekendDays.filter(keep), ...rows.workingWeekendDays.map(sourced)].sort(byDate),
  };
}

/** Reads a calendar, or rows for one of those that are there. Throws BAD_CALENDAR with the place of the first problem. */
export function parseCalendar(data: unknown, calendars: readonly Calendar[]): Calendar {
  const isRows = typeof data === "object" && data !== null && "adds" in data;
  const calendar = isRows ? addedTo(calendars, shaped(CalendarRows, data)) : shaped(Calendar, data);
  const [problem] = calendarProblems(calendar);
  if (problem !== undefined) throw new DuelineError("BAD_CALENDAR", problem);
  return calendar;
}

function addedTo(calendars: readonly Calendar[], rows: CalendarRows): Calendar {
  const calendar = calendars.find(({ id }) => id === rows.adds);
  if (calendar === undefined)
    throw new DuelineError("BAD_CALENDAR", `adds: there is no calendar of that id; there are ${calendars.map(({ id }) => id).join(", ")}`);
  return withRows(calendar, rows);
}

function shaped<Shape>(schema: z.ZodType<Shape>, data: unknown): Shape {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DuelineError("BAD_CALENDAR", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, { cause: parsed.error });
}
