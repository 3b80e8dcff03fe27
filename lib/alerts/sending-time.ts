import { Temporal } from "temporal-polyfill";
import type { Hours } from "./subscription.ts";

const SATURDAY = 6;
const DAYS = 7;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Quiet hours may span midnight; their end is no part of them. */
function isQuiet(minute: number, { from, to }: { from: string; to: string }): boolean {
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  return begin < end ? minute >= begin && minute < end : minute >= begin || minute < end;
}

/** The wall clock decides. An hour that a change of the zone repeats is quiet both times; where it skips the hour, its end moves on by what was skipped. */
function endOfQuiet(now: Temporal.ZonedDateTime, to: string): Temporal.ZonedDateTime {
  const endOn = (day: Temporal.PlainDate) => day.toPlainDateTime(to).toZonedDateTime(now.timeZoneId, { disambiguation: "later" });
  const today = endOn(now.toPlainDate());
  return Temporal.ZonedDateTime.compare(today, now) > 0 ? today : endOn(now.toPlainDate().add({ days: 1 }));
}

/**
 * The first moment, not before `now` (ISO instant), at which a message may be sent. After a weekend that is held back it is Monday's
 * first minute outside the quiet hours. Answers an ISO instant in UTC.
 */
export function sendingTime(now: string, { zone, quietHours, weekend }: Hours): string {
  let at = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  for (;;) {
    if (weekend === "hold" && at.dayOfWeek >= SATURDAY) at = at.add({ days: DAYS + 1 - at.dayOfWeek }).startOfDay();
    else if (quietHours !== null && isQuiet(at.hour * 60 + at.minute, quietHours)) at = endOfQuiet(at, quietHours.to);
    else return new Date(at.epochMilliseconds).toISOString();
  }
}
