import * as z from "zod";

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How settled a year or a row is: next year's transfers of days off are decided each autumn. */
export const CalendarStatus = z.enum(["final", "provisional"]);
export type CalendarStatus = z.infer<typeof CalendarStatus>;

const Row = { status: CalendarStatus.optional(), source: z.string().optional() };

/** Which days a country works: days off beside the weekend, and weekend days that are worked instead. A row without status or source has its year's. */
export const Calendar = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  /** Years that are known, each final or provisional. A year that is missing is unknown, not free of holidays. */
  years: z.record(z.string(), CalendarStatus),
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)),
  daysOff: z.array(z.object({ date: DAY, name: z.string(), ...Row })),
  workingWeekendDays: z.array(z.object({ date: DAY, offInstead: DAY.nullable(), ...Row })),
});
export type Calendar = z.infer<typeof Calendar>;
