import type { Calendar } from "../model/calendar.ts";
import { KZ } from "./kz.ts";

/** Every calendar; a country is one file here. */
export const CALENDARS: readonly Calendar[] = [KZ];

export { type CalendarDay, dayInfo, isSettled, type Variant, yearStatus } from "./days.ts";
export { addWorkingDays, isWorkingDay, nextWorkingDay, type Walk } from "./working-day.ts";
