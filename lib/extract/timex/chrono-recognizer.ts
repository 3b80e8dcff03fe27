import { en, type ParsedComponents, type ParsedResult } from "chrono-node";
import type { Timex } from "../../model/timex.ts";
import type { Recognizer } from "./recognize.ts";
import { two, UNKNOWN_YEAR, yearValue } from "./value.ts";

/** Never looked at: whatever chrono fills in from it is an implied component, and those are dropped. */
const NO_DAY_IN_PARTICULAR = new Date(0);

type Part = "year" | "month" | "day" | "hour" | "minute" | "weekday";

const certain = (components: ParsedComponents, part: Part): number | null => (components.isCertain(part) ? components.get(part) : null);

function calendarPart(components: ParsedComponents): string | null {
  const [year, month, day] = [certain(components, "year"), certain(components, "month"), certain(components, "day")];
  if (year === null && month === null && day === null) return null;
  const start = year === null ? UNKNOWN_YEAR : yearValue(year);
  if (day !== null) return `${start}-${month === null ? "XX" : two(month)}-${two(day)}`;
  return month === null ? start : `${start}-${two(month)}`;
}

/** What chrono is certain of. Null where it is certain of nothing that makes a date. */
function certainValue(components: ParsedComponents): string | null {
  const date = calendarPart(components);
  const hour = certain(components, "hour");
  if (hour === null) return date;
  const day = date !== null && date.length === 10 ? date : `${UNKNOWN_YEAR}-XX-XX`;
  return `${day}T${two(hour)}:${two(certain(components, "minute") ?? 0)}`;
}

/** An expression counted from the reference date has certain parts that mean nothing here. */
const isCounted = (result: ParsedResult): boolean => [...result.tags()].some((tag) => /casual|relative|ago|later|within/i.test(tag));

function toTimex(result: ParsedResult): Timex | null {
  const value = isCounted(result) ? null : certainValue(result.start);
  if (value === null) return null;
  const endValue = result.end ? certainValue(result.end) : null;
  const span = { start: result.index, end: result.index + result.text.length, text: result.text };
  const type = value.includes("T") ? "TIME" : "DATE";
  return { ...span, type, value, ruleId: "chrono", ...(endValue !== null && endValue !== value ? { endValue } : {}) };
}

/**
 * chrono-node behind the interface of our own recognizer, for comparison (docs/measurements/dates.md): only the components that it is certain of
 * become values, so that nothing it fills in from a reference date is ever taken for a fact. English only; the language's data is not used.
 */
export const recognizeWithChrono: Recognizer = (text) =>
  en.GB.parse(text, NO_DAY_IN_PARTICULAR)
    .map(toTimex)
    .filter((timex) => timex !== null);
