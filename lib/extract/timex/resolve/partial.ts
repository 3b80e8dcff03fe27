import type { Timex } from "../../../model/timex.ts";
import { type CalendarValue, printValue } from "../calendar-value.ts";
import type { Resolution } from "../resolve.ts";
import type { Anchor, Story } from "./story.ts";

const hasDay = ({ day, month, year }: CalendarValue): boolean => day !== null && month !== null && year !== null;

/** A story goes forward: a month this much earlier than the last one told is taken to lie in the next year. */
const TURN_OF_YEAR = 8;
/** News: a month further back than this, and nearer ahead, is one to come, unless the sentence speaks of what was. */
const LONG_AGO = 8;

const MIDDLES: Readonly<Record<string, number>> = { Q1: 2, Q2: 5, Q3: 8, Q4: 11, H1: 3, H2: 9 };

/** The month that a date stands for when years are compared: the middle one of a season, a quarter or a half. */
const monthOf = ({ month, season, part }: CalendarValue): number | null =>
  month ?? (season === null ? (part === null ? null : (MIDDLES[part] ?? null)) : (season - 21) * 3 + 4);

/** A story told up to the day of its document does not go on past it. */
function isAfterDocument(year: number, month: number | null, told: CalendarValue, { documentTime }: Story): boolean {
  if (!documentTime || documentTime.year === null || documentTime.month === null || month === null) return false;
  const own = documentTime.year * 12 + documentTime.month;
  return (told.year ?? 0) * 12 + (told.month ?? 1) <= own && year * 12 + month > own;
}

function yearFromStory(timex: Timex, value: CalendarValue, anchor: Anchor, story: Story): Resolution {
  const { year, month } = anchor.value;
  const wanted = monthOf(value);
  const ahead = month === null || wanted === null ? 0 : wanted - month;
  const turns = ahead <= -TURN_OF_YEAR && !isAfterDocument((year ?? 0) + 1, wanted, anchor.value, story);
  const looksBack = ahead >= TURN_OF_YEAR && story.looksBack(timex);
  const chosen = (year ?? 0) + (turns ? 1 : looksBack ? -1 : 0);
  const nearest = story.last((told) => told.year !== null)?.value.year ?? year;
  const diagnostics = nearest === year ? [] : ["year-uncertain"];
  const steps = [
    `The year is not printed; the story stands at ${printValue(anchor.value)} ("${anchor.timex.text}").`,
    turns
      ? `Its months go forward past the turn of the year, so the year is ${chosen}.`
      : looksBack
        ? `The sentence tells of what had been before, so the year is ${chosen}.`
        : `So the year is ${chosen}.`,
    ...(nearest === year ? [] : [`Taken as ${chosen}; the date told last lies in ${nearest}.`]),
  ];
  return { value: { ...value, year: chosen }, resolved: "partial", anchor: anchor.timex, steps, diagnostics };
}

function yearFromDocument(timex: Timex, value: CalendarValue, documentTime: CalendarValue, story: Story): Resolution | null {
  const { year, month } = documentTime;
  const wanted = monthOf(value);
  if (year === null) return null;
  const ago = month === null || wanted === null ? 0 : (month - wanted + 12) % 12;
  const isAhead = ago > 0 && (story.isAhead(timex) || (ago > LONG_AGO && !story.isPast(timex)));
  const chosen = month === null || wanted === null ? year : isAhead ? year + (wanted < month ? 1 : 0) : year - (wanted > month ? 1 : 0);
  const steps = [`The year is not printed; the document is of ${printValue(documentTime)}, so the year is ${chosen}.`];
  return { value: { ...value, year: chosen }, resolved: "document", anchor: timex, steps };
}

/** "On the 15th" takes the month that the story stands in. */
function monthFromStory(value: CalendarValue, { value: told, timex }: Anchor): Resolution | null {
  if (told.year === null || told.month === null) return null;
  const steps = [`Month and year are not printed; the story stands at ${printValue(told)} ("${timex.text}").`];
  return { value: { ...value, year: told.year, month: told.month }, resolved: "partial", anchor: timex, steps };
}

/** A time of day without its day takes the day of the story. */
function dayFromStory(timex: Timex, value: CalendarValue, story: Story): Resolution | null {
  const { start } = story.sentenceAround(timex.start);
  const told = story.last(hasDay);
  const isNear = told !== null && told.timex.start >= start;
  const { documentTime, kind } = story;
  if (kind === "news" && !isNear && documentTime && hasDay(documentTime)) {
    const steps = [`Only a time is printed; the document is of ${printValue(documentTime)}.`];
    return { value: { ...documentTime, tail: value.tail }, resolved: "document", anchor: timex, steps };
  }
  const anchor = told;
  if (!anchor) return null;
  const { year, month, day } = anchor.value;
  const steps = [`Only a time is printed; the story stands at ${printValue({ ...anchor.value, tail: "" })} ("${anchor.timex.text}").`];
  return { value: { ...value, year, month, day }, resolved: "relative", anchor: anchor.timex, steps };
}

/** Fills in the year (or day) that is not printed, from the story or, in news, from the document's date. Null: nothing to fill it from. */
export function resolvePartial(timex: Timex, value: CalendarValue, story: Story): Resolution | null {
  if (value.month === null && value.day !== null) {
    const anchor = story.now();
    return anchor && monthFromStory(value, anchor);
  }
  if (value.month === null && value.season === null && value.part === null)
    return value.tail === "" ? null : dayFromStory(timex, value, story);
  const anchor = story.now();
  if (anchor && story.kind === "story") return yearFromStory(timex, value, anchor, story);
  if (story.documentTime) return yearFromDocument(timex, value, story.documentTime, story);
  return anchor ? yearFromStory(timex, value, anchor, story) : null;
}
