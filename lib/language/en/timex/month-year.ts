import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { monthValue } from "../../../extract/timex/value.ts";
import { YEAR, yearOf } from "./year-parts.ts";

/** September 2011; March of 1951; October, 1917. */
export const monthYear: TimexForm = {
  id: "en.timex.month-year",
  patterns: [`m:MONTH +.? (,|of)? (the year)? ${YEAR}`],
  read(match) {
    const printed = yearOf(match);
    return printed && { type: "DATE", value: monthValue(printed.year, match.number("m")), cut: printed.cut };
  },
  examples: [
    { text: "In September 2011 he", finds: [["September 2011", "2011-09"]] },
    { text: "in March of 1951", finds: [["March of 1951", "1951-03"]] },
    { text: "at the end of May 2014", finds: [["the end of May 2014", "2014-05"]] },
  ],
  counterexamples: ["It may 2011 times be said."],
};
