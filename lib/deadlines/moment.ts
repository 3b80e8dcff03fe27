import { Temporal } from "temporal-polyfill";
import { civilDay, dayNumber, parseDay, showDay } from "../calendar/day-number.ts";
import { parseEdtf } from "../edtf/index.ts";
import { DuelineError } from "../errors.ts";

/** When something is due: by the end of a day, or at a minute (epoch milliseconds, printed in `zone`). */
export type DuePoint = { kind: "day"; day: number } | { kind: "minute"; at: number; zone: string };

/** A point in time to judge at: a bare date is the end of that day wherever the bearer sits; an instant is the same everywhere. */
export type AsOf = { kind: "day"; day: number } | { kind: "instant"; at: number } | { kind: "local"; day: number; time: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})(?:\[[A-Za-z_/+-]{1,40}\])?$/;

const isRealDay = (text: string): boolean => DAY.test(text) && parseEdtf(text) !== null;

/** `YYYY-MM-DD`, or an ISO date-time with or without zone; anything wider can't be a point in time. Throws BAD_DATE. */
export function parseAsOf(text: string): AsOf {
  if (isRealDay(text)) return { kind: "day", day: parseDay(text) };
  const local = LOCAL.exec(text);
  if (local?.[1] !== undefined && local[2] !== undefined && isRealDay(local[1]) && isTime(local[2])) {
    return { kind: "local", day: parseDay(local[1]), time: local[2] };
  }
  if (INSTANT.test(text)) return { kind: "instant", at: instantOf(text) };
  throw new DuelineError("BAD_DATE", "a day or a date-time");
}

function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (cause) {
    throw new DuelineError("BAD_DATE", "date-time", { cause });
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
export const isTime = (text: string | null): text is string => text !== null && TIME.test(text);

/** A wall-clock minute in a zone; the hour that a zone change repeats is taken as the earlier or later of the two. */
export function minuteIn(day: number, time: string, zone: string, repeated: "earlier" | "later"): number {
  return Temporal.PlainDate.from(civilDay(day)).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: repeated }).epochMilliseconds;
}

const startOfDay = (day: number, zone: string): number =>
  Temporal.PlainDate.from(civilDay(day)).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

const localDay = (at: number, zone: string): number =>
  dayNumber(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate());

/** `2025-03-26`, or `2023-11-11T01:40+06:00` where the law counts hours. */
export function showDue(due: DuePoint): string {
  if (due.kind === "day") return showDay(due.day);
  const zoned = Temporal.Instant.fromEpochMilliseconds(due.at).toZonedDateTimeISO(due.zone);
  return `${zoned.toPlainDateTime().toString({ smallestUnit: "minute" })}${zoned.offset}`;
}

/** The day a due point lies on, where it was counted. */
export const dayOf = (due: DuePoint): number => (due.kind === "day" ? due.day : localDay(due.at, due.zone));

/** The last day that `asOf` is sure to have reached in every zone, and the last day it has reached in some zone. */
export function daysAt(asOf: AsOf, zones: readonly string[]): { sure: number; some: number } {
  if (asOf.kind !== "instant") return { sure: asOf.day, some: asOf.day };
  const days = zones.map((zone) => localDay(asOf.at, zone));
  return { sure: Math.min(...days), some: Math.max(...days) };
}

/** Is a due point past at `asOf`: in every zone, or in some? A day is past when it has ended, a minute when it is over. */
export function isPast(due: DuePoint, asOf: AsOf, zones: readonly string[]): { sure: boolean; some: boolean } {
  if (due.kind === "day") {
    const { sure, some } = daysAt(asOf, zones);
    return { sure: sure > due.day, some: some > due.day };
  }
  const at = zones.map((zone) => instantAt(asOf, zone));
  return { sure: Math.min(...at) > due.at, some: Math.max(...at) > due.at };
}

function instantAt(asOf: AsOf, zone: string): number {
  if (asOf.kind === "instant") return asOf.at;
  return asOf.kind === "day" ? startOfDay(asOf.day + 1, zone) : minuteIn(asOf.day, asOf.time, zone, "earlier");
}

/** Does a whole day lie after a due point? A text of that day then speaks of the time after it. */
export const isDayAfter = (day: number, due: DuePoint): boolean =>
  due.kind === "day" ? day > due.day : startOfDay(day, due.zone) > due.at;

/** Does a whole day lie within the term? */
export const isDayWithin = (day: number, due: DuePoint): boolean =>
  due.kind === "day" ? day <= due.day : startOfDay(day + 1, due.zone) <= due.at;

export const compareDue = (a: DuePoint, b: DuePoint): number => {
  if (a.kind === "day" && b.kind === "day") return a.day - b.day;
  if (a.kind === "minute" && b.kind === "minute") return a.at - b.at;
  return dayOf(a) - dayOf(b);
};
