import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";

const VALUES: Readonly<Record<string, string>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

function draft(match: Match): TimexDraft | null {
  const unit = match.has("date") ? "day" : match.text("u");
  const value = VALUES[unit];
  if (value === undefined || (match.has("this") && unit === "day")) return null;
  const isDocument = match.has("this") && !match.has("same");
  return {
    type: "DATE",
    value,
    relative: { anchor: isDocument ? "document" : "story", kind: "same", unit: unit as NonNullable<RelativeTimex["unit"]>, amount: 0 },
  };
}

/** The same day, that year, this month, on that date. */
export const sameUnit: TimexForm = {
  id: "en.timex.same-unit",
  patterns: [
    "(the (very)? same:same|that (very)? same:same?|this:this (very)? same:same?|same:same|the current) (calendar)? (u:UNIT|date:date)",
  ],
  read: draft,
  examples: [
    { text: "On the same day he was charged.", finds: [["the same day", "XXXX-XX-XX"]] },
    { text: "That year she", finds: [["That year", "XXXX"]] },
    { text: "this month they", finds: [["this month", "XXXX-XX"]] },
    { text: "On the same date the", finds: [["the same date", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["the same way", "that minute", "the day he left"],
};
