import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";

const VALUES: Readonly<Record<string, string>> = { week: "XXXX-WXX", month: "XXXX-XX", year: "XXXX", decade: "XXX", century: "XX" };
const WHICH = "(the same|that same?|this:this|the? s:STEP|the)";

/** The end of the month, later that year, earlier this week, early next year, the middle of the decade. */
export const endOfUnit: TimexForm = {
  id: "en.timex.end-of-unit",
  patterns: [
    `the? (very)? (late:end|early:beginning|early:start|middle|rest|latter part|early part|first part|course) of (year:year|${WHICH} u:UNIT)`,
    "the? (year:year) (- +end|end)",
    "(the|that)? (year:year) ' s end",
    `(later|earlier|early:early|late:late) (in|on)? ${WHICH} u:UNIT`,
  ],
  read(match): TimexDraft | null {
    const unit = match.has("year") ? "year" : match.text("u");
    const value =
      VALUES[unit] ?? (unit === "day" && /^(?:later|earlier)$/.test(match.tokens[match.raw.first]?.text ?? "") ? "XXXX-XX-XX" : undefined);
    if (value === undefined) return null;
    const isDocument =
      match.has("this") || match.has("year") || ((match.token("s")?.text === "next" || match.token("s")?.text === "last") && !isThe(match));
    const amount = match.has("s") ? match.number("s") : 0;
    return {
      type: "DATE",
      value,
      ...(unit === "week" ? sideOf(match) : {}),
      relative: { anchor: isDocument ? "document" : "either", kind: "same", unit: unit as NonNullable<RelativeTimex["unit"]>, amount },
    };
  },
  examples: [
    { text: "by the end of the month", finds: [["the end of the month", "XXXX-XX"]] },
    { text: "by year-end they", finds: [["year-end", "XXXX"]] },
    { text: "at the year's end it", finds: [["the year's end", "XXXX"]] },
    { text: "Later that year she", finds: [["Later that year", "XXXX"]] },
    { text: "early next year", finds: [["early next year", "XXXX"]] },
    { text: "at the end of last week he", finds: [["the end of last week", "XXXX-WXX"]] },
  ],
  counterexamples: ["the end of the day", "the end of the road"],
};

const sideOf = (match: Match): Pick<TimexDraft, "side"> =>
  match.has("late") ? { side: "end" } : match.has("early") ? { side: "start" } : {};

const isThe = (match: Match): boolean => match.tokens[match.indexOf("s") - 1]?.text === "the";
