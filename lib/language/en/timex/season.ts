import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { seasonValue } from "../../../extract/timex/value.ts";

/** "Winter 2010-2011" is one winter: its second year is the next. */
function goesOverNewYear(match: Match): boolean {
  return !match.has("y2") || (match.number("y") + 1) % 100 === match.number("y2") % 100;
}

/** Spring 2014, the summer of 1961. */
export const season: TimexForm = {
  id: "en.timex.season",
  patterns: ["s:SEASON (of|,)? y:YYYY", "w:WINTER (of|,)? y:YYYY (+-|+/) (+y2:YYYY|+y2:YY)"],
  read(match) {
    if (match.isPartOfNumber("/-") || !goesOverNewYear(match)) return null;
    return { type: "DATE", value: seasonValue(match.number("y"), match.number(match.has("w") ? "w" : "s")) };
  },
  examples: [
    { text: "In spring 2014 he joined.", finds: [["spring 2014", "2014-SP"]] },
    { text: "in the summer of 1961", finds: [["the summer of 1961", "1961-SU"]] },
    { text: "in winter 2010-2011 the", finds: [["winter 2010-2011", "2010-WI"]] },
    { text: "in the winter of 1998/99 the", finds: [["the winter of 1998/99", "1998-WI"]] },
    { text: "in late summer 2010", finds: [["late summer 2010", "2010-SU"]] },
  ],
  counterexamples: ["in the spring", "prices fall by 2014 tenge"],
};
