import * as z from "zod";

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Which days a country works: days off beside the weekend, and weekend days that are worked instead. */
export const Calendar = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  /** Years that are known, each final or provisional. A year that is missing is unknown, not free of holidays. */
  years: z.record(z.string(), z.enum(["final", "provisional"])),
  weekend: z.array(z.int().min(1).max(7)),
  daysOff: z.array(z.object({ date: DAY, name: z.string() })),
  workingWeekendDays: z.array(z.object({ date: DAY, offInstead: DAY.nullable() })),
});
export type Calendar = z.infer<typeof Calendar>;
