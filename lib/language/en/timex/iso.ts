import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue, two } from "../../../extract/timex/value.ts";

/** 2014-07-04, 2014-07-04T18:30. */
export const iso: TimexForm = {
  id: "en.timex.iso",
  patterns: [
    "y:YYYY +- +m:MM +- +d:DAY (t:t)? (+h:HOUR +: +n:MINUTE (+: +MINUTE)?)?",
    "y:YYYY +- +m:MM +- +d:DAY",
    "y:YYYY +/ +m:MM +/ +d:DAY",
  ],
  read(match) {
    if (match.isPartOfNumber("-/.") && !match.has("h")) return null;
    const day = dayValue(match.number("y"), match.number("m"), match.number("d"));
    if (match.token("m")?.digits !== 2 || match.token("d")?.digits !== 2) return null;
    return match.has("h")
      ? { type: "TIME", value: `${day}T${two(match.number("h"))}:${two(match.number("n"))}` }
      : { type: "DATE", value: day };
  },
  examples: [
    { text: "on 2014/07/04 at", finds: [["2014/07/04", "2014-07-04"]] },
    { text: "Recorded on 2014-07-04 at the station.", finds: [["2014-07-04", "2014-07-04"]] },
    { text: "at 2014-07-04T18:30 exactly", finds: [["2014-07-04T18:30", "2014-07-04T18:30"]] },
  ],
  counterexamples: ["File No. 03-06-2012/41", "file 2014-07-04/12", "2014-7-4"],
};
