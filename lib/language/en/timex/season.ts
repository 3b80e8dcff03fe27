import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { seasonValue } from "../../../extract/timex/value.ts";

/** Spring 2014, the summer of 1955. */
export const season: TimexForm = {
  id: "en.timex.season",
  patterns: ["s:SEASON (of|,)? y:YYYY"],
  read: (match) => (match.isPartOfNumber("/-") ? null : { type: "DATE", value: seasonValue(match.number("y"), match.number("s")) }),
  examples: [
    { text: "In spring 2014 he joined.", finds: [["spring 2014", "2014-SP"]] },
    { text: "in the summer of 1955", finds: [["the summer of 1955", "1955-SU"]] },
    { text: "in late summer 2010", finds: [["late summer 2010", "2010-SU"]] },
  ],
  counterexamples: ["in the spring", "prices fall by 2014 tenge"],
};
