import type { Match } from "../../../extract/timex/pattern.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { two, yearValue } from "../../../extract/timex/value.ts";

function draft(match: Match): TimexDraft {
  const year = yearValue(match.number("y"));
  const month = match.has("m") ? `-${two(match.number("m"))}` : "";
  const season = match.has("s") ? `-${["SP", "SU", "FA", "WI"][match.number("s") - 21] ?? ""}` : "";
  return { type: "DATE", value: `${match.has("ad") ? "" : "BC"}${year}${month}${season}` };
}

/** 490 BC, August 480 BC, autumn of 481 BC. */
export const era: TimexForm = {
  id: "en.timex.era",
  patterns: ["(m:MONTH of?|s:SEASON of?)? y:YEAR3 (bc e?|bce|b +. +c +.?|ad:ad|ad:ce)", "ad:ad y:YEAR3"],
  read: (match) => (match.isPartOfNumber(",./-") ? null : draft(match)),
  examples: [
    { text: "in 490 BC they", finds: [["490 BC", "BC0490"]] },
    { text: "in August 480 BC", finds: [["August 480 BC", "BC0480-08"]] },
    { text: "in autumn of 481 BC", finds: [["autumn of 481 BC", "BC0481-FA"]] },
  ],
  counterexamples: ["490 men", "the BC region"],
};
