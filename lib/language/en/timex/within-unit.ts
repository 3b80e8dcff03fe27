import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue, monthValue, seasonValue } from "../../../extract/timex/value.ts";
import type { RelativeTimex } from "../../../model/timex.ts";

const YEAR = "(the? same|that same?|this:this|the? s:STEP|the) year";

function relativeYear(match: Match): RelativeTimex {
  const word = match.token("s")?.text ?? "";
  const isDocument = match.has("this") || ((word === "next" || word === "last") && match.tokens[match.indexOf("s") - 1]?.text !== "the");
  return { anchor: isDocument ? "document" : "story", kind: "same", unit: "year", amount: match.has("s") ? match.number("s") : 0 };
}

function value(match: Match): string {
  if (match.has("season")) return seasonValue(null, match.number("season"));
  return match.has("d") ? dayValue(null, match.number("m"), match.number("d")) : monthValue(null, match.number("m"));
}

/** August of that year, 25 July of the same year, the spring of next year, 17 January of this year. */
export const withinUnit: TimexForm = {
  id: "en.timex.within-unit",
  patterns: [`d:DAY of? m:MONTH (of|,)? ${YEAR}`, `m:MONTH d:DAY? (of|,)? ${YEAR}`, `season:SEASON (of)? ${YEAR}`],
  read: (match): TimexDraft => ({ type: "DATE", value: value(match), relative: relativeYear(match) }),
  examples: [
    { text: "In August of that year he", finds: [["August of that year", "XXXX-08"]] },
    { text: "On 24 January of the same year", finds: [["24 January of the same year", "XXXX-01-24"]] },
    { text: "in the spring of next year", finds: [["the spring of next year", "XXXX-SP"]] },
  ],
  counterexamples: ["It may of that year's yield", "in a year"],
};
