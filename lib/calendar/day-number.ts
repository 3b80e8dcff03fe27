import { type CivilDay, civilDay, dayNumber, printDay, weekdayOf } from "../edtf/index.ts";

/** Days as numbers since 1970-01-01: the arithmetic of terms is addition. */
export { type CivilDay, civilDay, dayNumber, printDay, weekdayOf };

/** `YYYY-MM-DD` (or the date of a date-time) to its number. */
export const parseDay = (text: string): number =>
  dayNumber({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) });

export const showDay = (day: number): string => printDay(civilDay(day));

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export const weekdayName = (day: number): string => WEEKDAYS[weekdayOf(civilDay(day)) - 1] ?? "";
