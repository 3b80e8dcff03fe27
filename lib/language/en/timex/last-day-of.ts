import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;
const LAST_MONTH = 12;

/** February ends on the 29th in leap years; without its year its end is not known. */
function lastDay(month: number, year: number | null): number | null {
  if (month !== FEBRUARY) return LAST_DAYS[month - 1] ?? null;
  if (year === null) return null;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function draft(match: Match): TimexDraft | null {
  const year = match.has("y") ? match.number("y") : null;
  const month = match.has("m") ? match.number("m") : match.has("first") ? 1 : LAST_MONTH;
  const day = match.has("first") ? 1 : lastDay(month, year);
  return day === null ? null : { type: "DATE", value: dayValue(year, month, day) };
}

/** The last day of October, the first day of 2014. */
export const lastDayOf: TimexForm = {
  id: "en.timex.last-day-of",
  patterns: ["the (very)? (first:first|last:last|last:final) day of (m:MONTH ((,|of)? y:YYYY)?|y:YYYY)"],
  read: draft,
  examples: [
    { text: "on the last day of October he", finds: [["the last day of October", "XXXX-10-31"]] },
    { text: "on the last day of February 2012 he", finds: [["the last day of February 2012", "2012-02-29"]] },
    { text: "on the final day of 2014 he", finds: [["the final day of 2014", "2014-12-31"]] },
  ],
  counterexamples: ["the last day of February came", "the last day of the trial", "the last days of May"],
};
