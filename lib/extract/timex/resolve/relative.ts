import { addDays, addMonths, type CivilDay, weekdayOf } from "../../../edtf/index.ts";
import type { RelativeTimex, Timex } from "../../../model/timex.ts";
import {
  type CalendarValue,
  civilOf,
  printValue,
  valueOfCentury,
  valueOfDay,
  valueOfDecade,
  valueOfMonth,
  valueOfSeason,
  valueOfWeek,
  valueOfYear,
} from "../calendar-value.ts";
import type { Resolution } from "../resolve.ts";
import type { Anchor, Story } from "./story.ts";

const monthNumber = ({ year, month }: CalendarValue): number | null => (year === null || month === null ? null : year * 12 + month - 1);
const monthAt = (number: number): CalendarValue => valueOfMonth(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1);

/** Units that a day can be found in, from the coarse side: what an anchor must know to be counted from. */
function canCount(value: CalendarValue, unit: RelativeTimex["unit"]): boolean {
  if (unit === "day" || unit === "weekday" || unit === "week" || unit === "hour") return civilOf(value) !== null;
  if (unit === "month") return monthNumber(value) !== null;
  return value.year !== null || value.decade !== null;
}

function shiftDecade({ year, decade }: CalendarValue, amount: number): CalendarValue {
  return valueOfDecade((decade ?? Math.floor((year ?? 0) / 10)) + amount);
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
  return unit === "century" ? valueOfCentury(Math.floor(anchor.year / 100) + amount) : null;
}

/** A point so many units from the anchor, as fine as the unit: two days later is a day, four months later a month. */
function pointAt(anchor: CalendarValue, relative: RelativeTimex): CalendarValue | null {
  const { unit, amount = 0 } = relative;
  const day = civilOf(anchor);
  if (unit === "week") return day && (relative.anchor === "document" ? valueOfWeek : valueOfDay)(addDays(day, amount * 7));
  if (unit === "month" && day) {
    const moved = addMonths(day, amount);
    return valueOfMonth(moved.year, moved.month);
  }
  if (unit === "decade") return anchor.year === null ? null : valueOfYear(anchor.year + amount * 10);
  return unitAt(anchor, relative);
}

/** Some days or weeks from a day: about its month. Some months: about its year. Some years: nobody knows. */
function aroundOf({ year, month }: CalendarValue, unit: RelativeTimex["unit"]): CalendarValue | null {
  if (year === null) return null;
  if (unit === "day" || unit === "week") return month === null ? null : valueOfMonth(year, month);
  return unit === "month" ? valueOfYear(year) : null;
}

function weekdayNear(day: CivilDay, index: number, direction: "past" | "future" | undefined, amount: number | undefined): CivilDay {
  const ahead = (index - weekdayOf(day) + 7) % 7;
  if (amount !== undefined)
    return addDays(day, (direction === "future" ? (ahead === 0 ? 7 : ahead) : ahead === 0 ? -7 : ahead - 7) as number);
  return addDays(day, direction === "future" ? ahead : ahead === 0 ? 0 : ahead - 7);
}

function namedMonth(anchor: CalendarValue, index: number, direction: "past" | "future" | undefined): CalendarValue | null {
  const { year, month } = anchor;
  if (year === null) return null;
  if (month === null || direction === undefined) return valueOfMonth(year, index);
  if (direction === "future") return valueOfMonth(index > month ? year : year + 1, index);
  return valueOfMonth(index < month ? year : year - 1, index);
}

function namedSeason(anchor: CalendarValue, index: number, direction: "past" | "future" | undefined): CalendarValue | null {
  const { year, month } = anchor;
  if (year === null) return null;
  const last = (index - 21) * 3 + 5;
  if (month === null || direction === undefined) return valueOfSeason(year, index);
  if (direction === "future") return valueOfSeason(month < last - 2 ? year : year + 1, index);
  return valueOfSeason(month > last ? year : year - 1, index);
}

function named(anchor: CalendarValue, { unit, index = 0, direction, amount }: RelativeTimex): CalendarValue | null {
  if (unit === "month") return namedMonth(anchor, index, direction);
  if (unit === "season") return namedSeason(anchor, index, direction);
  const day = civilOf(anchor);
  return day && valueOfDay(weekdayNear(day, index, direction, amount));
}

function compute(anchor: CalendarValue, relative: RelativeTimex): CalendarValue | null {
  if (relative.kind === "same") return unitAt(anchor, relative);
  if (relative.kind === "offset") return pointAt(anchor, relative);
  if (relative.kind === "vague") return aroundOf(anchor, relative.unit);
  return relative.kind === "named" ? named(anchor, relative) : null;
}

/** What the expression itself says of month, day, season or time inside the computed unit: "August of that year", "the next morning". */
function filledWith(computed: CalendarValue, printed: CalendarValue | null): CalendarValue {
  if (!printed) return computed;
  const { month, day, season, part, tail } = printed;
  if (computed.week !== null) return { ...computed, part };
  const isInside = month !== null || season !== null || part !== null;
  return {
    ...computed,
    ...(isInside ? { month, day: null, season, part } : {}),
    ...(day !== null ? { day } : {}),
    ...(tail === "" ? {} : { tail }),
  };
}

const documentAnchor = (timex: Timex, story: Story): Anchor | null => story.documentTime && { value: story.documentTime, timex };

/** The document's date for "yesterday", the story for "the next day"; what can go with either follows the kind of text. */
function anchorsFor(timex: Timex, relative: RelativeTimex, story: Story): (Anchor | null)[] {
  const fine = story.last((value) => canCount(value, relative.unit));
  const fromStory = fine ?? story.last();
  const fromDocument = documentAnchor(timex, story);
  if (relative.unit === "weekday" && relative.anchor === "either" && story.kind === "story" && !story.isNear(fromStory, timex))
    return [fromDocument, fromStory];
  if (relative.anchor === "document" && story.kind === "story" && story.isQuoted(timex)) return [story.now() ?? fromStory];
  if (relative.anchor === "document") return [fromDocument, fromStory];
  if (relative.anchor === "story") return story.kind === "news" ? [fromStory, fromDocument] : [fromStory];
  return story.kind === "news" ? [fromDocument, fromStory] : [fromStory, fromDocument];
}

const amountText = ({ amount = 0, unit = "day" }: RelativeTimex): string =>
  amount === 0
    ? `the same ${unit}`
    : `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? "" : "s"} ${amount < 0 ? "before" : "after"} it`;

function howText(relative: RelativeTimex): string {
  if (relative.kind === "named") return "the nearest one of that name";
  if (relative.kind === "vague") return `how many ${relative.unit}s is not said, so about`;
  return amountText(relative);
}

function stepsFor(anchor: Anchor, relative: RelativeTimex, value: CalendarValue, fromDocument: boolean): string[] {
  const at = printValue(anchor.value);
  const start = fromDocument ? `Counted from the document's date ${at}.` : `Counted from ${at} ("${anchor.timex.text}").`;
  const how = howText(relative);
  return [start, `${how.charAt(0).toUpperCase()}${how.slice(1)}: ${printValue(value)}.`];
}

/** Units so coarse that counting with them gives a neighbourhood rather than a date. */
const isRough = ({ kind, unit, amount, approximate }: RelativeTimex): boolean =>
  approximate === true ||
  kind === "vague" ||
  (kind === "offset" && (unit === "week" || unit === "month" || unit === "year" || unit === "decade") && amount !== 0);

/** "Today" in a story may mean any time of its telling. */
const isLoose = ({ value, relative }: Timex, story: Story): boolean =>
  story.kind === "story" && relative?.amount === 0 && relative.anchor === "document" && (value === "PRESENT_REF" || value.endsWith("TNI"));

/** "The trial starts on Monday", said of what is to come, means the next one. */
function ahead(timex: Timex, relative: RelativeTimex, story: Story): RelativeTimex {
  const isOpen = relative.kind === "named" && relative.direction === undefined;
  if (!isOpen || relative.unit !== "weekday") return relative;
  return (story.kind === "story" && story.isNear(story.last(), timex)) || story.isAhead(timex)
    ? { ...relative, direction: "future" }
    : relative;
}

/** Counts a relative expression. Null: nothing to count from, or it says nothing that can be counted. */
export function resolveRelative(timex: Timex, printed: CalendarValue | null, story: Story): Resolution | null {
  const { relative } = timex;
  if (!relative || relative.kind === "unknown" || isLoose(timex, story)) return null;
  for (const anchor of anchorsFor(timex, relative, story)) {
    const computed = anchor && compute(anchor.value, ahead(timex, relative, story));
    if (!computed) continue;
    const value = filledWith(computed, printed);
    const fromDocument = anchor.timex === timex;
    const steps = stepsFor(anchor, relative, value, fromDocument);
    return { value, resolved: fromDocument ? "document" : "relative", anchor: anchor.timex, steps, approximate: isRough(relative) };
  }
  return null;
}
