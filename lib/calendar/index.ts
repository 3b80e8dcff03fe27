import type { Calendar } from "../model/calendar.ts";
import { CH_GENEVA } from "./ch-geneva.ts";
import { EU } from "./eu.ts";
import { FR_STRASBOURG } from "./fr-strasbourg.ts";
import { GB, GB_ENG } from "./gb.ts";
import { KZ } from "./kz.ts";
import { RU } from "./ru.ts";
import { US } from "./us.ts";

/** Every calendar; a country is one file here. */
export const CALENDARS: readonly Calendar[] = [KZ, US, GB, GB_ENG, EU, FR_STRASBOURG, CH_GENEVA, RU];

export { type CalendarDay, dayInfo, isSettled, type Variant, yearStatus } from "./days.ts";
export { addWorkingDays, isWorkingDay, nextWorkingDay, type Walk } from "./working-day.ts";
