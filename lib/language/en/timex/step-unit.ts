import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";
import { durationValue } from "./count.ts";
import { isPartOfDate } from "./of-unit.ts";

const SHORT_UNITS = new Set(["second", "minute", "hour"]);
/** Said from the day of writing when no article stands before them. */
const FROM_DOCUMENT = new Set(["next", "last", "coming", "past"]);

export function stepRelative(word: string, hasArticle: boolean, unit: RelativeTimex["unit"], amount: number): RelativeTimex {
  const isDocument = FROM_DOCUMENT.has(word) && unit !== "day" && (!hasArticle || word !== "next");
  return { anchor: isDocument ? "document" : "story", kind: "same", ...(unit ? { unit } : {}), amount };
}

function draft(match: Match): TimexDraft | null {
  if (isPartOfDate(match)) return null;
  const unit = match.text("u");
  const word = match.token("s")?.text ?? "";
  const amount = match.number("s");
  if (SHORT_UNITS.has(unit) || (unit === "day" && (word === "last" || word === "past" || word === "coming"))) return null;
  if (
    word === "past" ||
    (word === "last" && match.has("the") && (unit === "month" || unit === "year")) ||
    (unit === "decade" && (word === "next" || word === "last"))
  )
    return { type: "DURATION", value: durationValue("1", unit) };
  const relative = stepRelative(word, match.has("the"), unit as NonNullable<RelativeTimex["unit"]>, amount);
  return {
    type: "DATE",
    value: unit === "week" ? "XXXX-WXX" : unit === "day" ? "XXXX-XX-XX" : unit === "month" ? "XXXX-XX" : "XXXX",
    relative,
  };
}

/** Last week, the following day, the previous year, next month. */
export const stepUnit: TimexForm = {
  id: "en.timex.step-unit",
  patterns: ["(the:the|that|very)? (very)? s:STEP (calendar|fiscal|financial|school|academic)? u:UNIT"],
  read: draft,
  examples: [
    { text: "He left last week.", finds: [["last week", "XXXX-WXX"]] },
    { text: "The following day she", finds: [["The following day", "XXXX-XX-XX"]] },
    { text: "in the previous year", finds: [["the previous year", "XXXX"]] },
    { text: "in the next fiscal year", finds: [["the next fiscal year", "XXXX"]] },
    { text: "over the last year", finds: [["the last year", "P1Y"]] },
    { text: "the next decade", finds: [["the next decade", "P10Y"]] },
  ],
  counterexamples: ["the last day of the term", "the next hour", "the following reasons", "the last week of November"],
};
