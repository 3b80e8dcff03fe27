import { addDays, addMonths, type CivilDay, weekdayOf } from "../../../edtf/index.ts";
import type { RelativeTimex } from "../../../model/timex.ts";
import {
  type CalendarValue,
  centuryOf,
  civilOf,
  clockOf,
  decadeOf,
  valueOfCentury,
  valueOfDay,
  valueOfDecade,
  valueOfMonth,
  valueOfSeason,
  valueOfWeek,
  valueOfYear,
} from "../calendar-value.ts";
import { two } from "../value.ts";

const monthNumber = ({ year, month }: CalendarValue): number | null => (year === null || month === null ? null : year * 12 + month - 1);
const monthAt = (number: number): CalendarValue => valueOfMonth(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1);

/** Units that a day can be found in, from the coarse side: what an anchor must know to be counted from. */
export function canCount(value: CalendarValue, unit: RelativeTimex["unit"]): boolean {
  if (unit === "day" || unit === "weekday" || unit === "week" || isClockUnit(unit)) return civilOf(value) !== null;
  if (unit === "month") return monthNumber(value) !== null;
  return value.year !== null || value.decade !== null;
}

function shiftDecade({ year, decade }: CalendarValue, amount: number): CalendarValue {
  return valueOfDecade((decade ?? decadeOf(year ?? 0)) + amount);
}

/** The same day as one of which only the month is known. */
const dayUnknown = (anchor: CalendarValue): CalendarValue | null => (anchor.month === null ? null : { ...anchor, tail: "" });

/** The unit that lies `amount` units from the anchor's own: this week, last month, the following year. */
function unitAt(anchor: CalendarValue, { unit, amount = 0 }: RelativeTimex): CalendarValue | null {
  const day = civilOf(anchor);
  if (unit === "day") return day ? valueOfDay(addDays(day, amount)) : amount === 0 ? dayUnknown(anchor) : null;
  if (unit === "week") return day && valueOfWeek(addDays(day, amount * 7));
  if (unit === "month") return monthNumber(anchor) === null ? null : monthAt((monthNumber(anchor) ?? 0) + amount);
  if (unit === "decade") return shiftDecade(anchor, amount);
  if (anchor.year === null) return null;
  if (unit === "year") return valueOfYear(anchor.year + amount);
  return unit === "century" ? valueOfCentury(centuryOf(anchor.year) + amount) : null;
}

const SECONDS = { second: 1, minute: 60, hour: 3600 };
const DAY = 86_400;

const isClockUnit = (unit: RelativeTimex["unit"]): unit is keyof typeof SECONDS => unit !== undefined && Object.hasOwn(SECONDS, unit);

/** So many hours from a time of day; from a day whose time nobody told, nothing can be counted. */
function clockAt(anchor: CalendarValue, unit: keyof typeof SECONDS, amount: number): CalendarValue | null {
  const clock = clockOf(anchor.tail);
  const day = civilOf(anchor);
  if (clock === null || !day) return null;
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const seconds = hour * SECONDS.hour + minute * SECONDS.minute + amount * SECONDS[unit];
  const within = ((seconds % DAY) + DAY) % DAY;
  const time = `T${two(Math.floor(within / SECONDS.hour))}:${two(Math.floor((within % SECONDS.hour) / SECONDS.minute))}`;
  return valueOfDay(addDays(day, Math.floor(seconds / DAY)), time);
}

/** A point so many units from the anchor, as fine as the unit: two days later is a day, four months later a month. */
function pointAt(anchor: CalendarValue, relative: RelativeTimex): CalendarValue | null {
  const { unit, amount = 0 } = relative;
  const day = civilOf(anchor);
  if (isClockUnit(unit)) return clockAt(anchor, unit, amount);
  if (unit === "week") return day && (relative.anchor === "document" ? valueOfWeek : valueOfDay)(addDays(day, amount * 7));
  if (unit === "month" && day) {
    const moved = addMonths(day, amount);
    return valueOfMonth(moved.year, moved.month);
  }
  const years = unit === "century" ? 100 : unit === "decade" ? 10 : 0;
  if (years > 0) return anchor.year === null ? null : valueOfYear(anchor.year + amount * years);
  return unitAt(anchor, relative);
}

/** Some hours from a time: about its day. Some days or weeks from a day: about its month. Some months: about its year. Some years: nobody knows. */
function aroundOf(anchor: CalendarValue, unit: RelativeTimex["unit"]): CalendarValue | null {
  const { year, month, day } = anchor;
  if (year === null) return null;
  if (isClockUnit(unit)) return day === null ? null : { ...anchor, tail: "" };
  if (unit === "day" || unit === "week") return month === null ? null : valueOfMonth(year, month);
  return unit === "month" ? valueOfYear(year) : null;
}

/** "Friday" said on a Friday is that day; "last Friday" and "next Friday" are not. */
function weekdayNear(day: CivilDay, { index = 0, direction, amount }: RelativeTimex): CivilDay {
  const ahead = (index - weekdayOf(day) + 7) % 7;
  if (ahead === 0) return addDays(day, amount === undefined ? 0 : direction === "future" ? 7 : -7);
  return addDays(day, direction === "future" ? ahead : ahead - 7);
}

function namedMonth(anchor: CalendarValue, index: number, direction: RelativeTimex["direction"]): CalendarValue | null {
  const { year, month } = anchor;
  if (year === null) return null;
  if (month === null || direction === undefined) return valueOfMonth(year, index);
  if (direction === "future") return valueOfMonth(index > month ? year : year + 1, index);
  return valueOfMonth(index < month ? year : year - 1, index);
}

function namedSeason(anchor: CalendarValue, index: number, direction: RelativeTimex["direction"]): CalendarValue | null {
  const { year, month } = anchor;
  if (year === null) return null;
  const last = (index - 21) * 3 + 5;
  if (month === null || direction === undefined) return valueOfSeason(year, index);
  if (direction === "future") return valueOfSeason(month < last - 2 ? year : year + 1, index);
  return valueOfSeason(month > last ? year : year - 1, index);
}

function named(anchor: CalendarValue, relative: RelativeTimex): CalendarValue | null {
  const { unit, index = 0, direction } = relative;
  if (unit === "month") return namedMonth(anchor, index, direction);
  if (unit === "season") return namedSeason(anchor, index, direction);
  const day = civilOf(anchor);
  return day && valueOfDay(weekdayNear(day, relative));
}

function exactly(anchor: CalendarValue, relative: RelativeTimex): CalendarValue | null {
  if (relative.kind === "during") return { ...anchor, tail: "" };
  if (relative.kind === "same") return unitAt(anchor, relative);
  if (relative.kind === "offset") return pointAt(anchor, relative);
  return relative.kind === "named" ? named(anchor, relative) : null;
}

/** Counts from an anchor; where it is not known finely enough, or how far is not said, only about when. Null: nothing can be said. */
export function compute(anchor: CalendarValue, relative: RelativeTimex): { value: CalendarValue; isRough: boolean } | null {
  const exact = exactly(anchor, relative);
  if (exact) return { value: exact, isRough: isRough(relative) };
  const about = relative.kind === "named" ? null : aroundOf(anchor, relative.unit);
  return about && { value: about, isRough: true };
}

/** Units so coarse that counting with them gives a neighbourhood rather than a date. */
const isRough = ({ kind, unit, amount, approximate }: RelativeTimex): boolean =>
  approximate === true ||
  kind === "vague" ||
  (kind === "offset" &&
    (unit === "week" || unit === "month" || unit === "year" || unit === "decade" || unit === "century") &&
    amount !== 0);
