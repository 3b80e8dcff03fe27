import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { two, yearValue } from "../../../extract/timex/value.ts";

const ERA = "(bc e?|bce|b +. +c +.?|ad:ad|ad:ce)";

function draft(match: Match): TimexDraft {
  const year = yearValue(match.number("y"));
  const month = match.has("m") ? `-${two(match.number("m"))}` : "";
  const season = match.has("s") ? `-${["SP", "SU", "FA", "WI"][match.number("s") - 21] ?? ""}` : "";
  return { type: "DATE", value: `${match.has("ad") ? "" : "BC"}${year}${month}${season}` };
}

/** 490 BC, August 362 BC, autumn of 388 BC. */
export const era: TimexForm = {
  id: "en.timex.era",
  patterns: [`(m:MONTH of?|s:SEASON of?)? y:YEAR3 ${ERA}`, "ad:ad y:YEAR3", `first:YEAR3 (-|to|and|or|until) y:YEAR3 ${ERA}`],
  read(match) {
    if (match.isPartOfNumber(",./-")) return null;
    if (!match.has("first")) return draft(match);
    if (match.number("first") <= match.number("y") && !match.has("ad")) return null;
    const era = match.has("ad") ? "" : "BC";
    return [
      { type: "DATE", value: era + yearValue(match.number("first")), from: "first", to: "first" },
      { type: "DATE", value: era + yearValue(match.number("y")), from: "y" },
    ];
  },
  examples: [
    { text: "in 490 BC they", finds: [["490 BC", "BC0490"]] },
    { text: "in August 362 BC", finds: [["August 362 BC", "BC0362-08"]] },
    {
      text: "from 417 to 404 BC",
      finds: [
        ["417", "BC0417"],
        ["404 BC", "BC0404"],
      ],
    },
    { text: "in autumn of 388 BC", finds: [["autumn of 388 BC", "BC0388-FA"]] },
  ],
  counterexamples: ["490-500 BC reasons", "490 men", "the BC region"],
};
