import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { printedWeekday } from "./weekday-part.ts";
import { YEAR, yearOf } from "./year-parts.ts";

const DATE = `m:MONTH +.? (d:DAY|the d:DAYTH) (,|of)? ${YEAR}`;

/** September 28, 2011; Friday, March 22, 2013. */
export const monthDayYear: TimexForm = {
  id: "en.timex.month-day-year",
  patterns: [DATE, `w:WEEKDAY +.? ,? ${DATE}`],
  read(match) {
    const printed = yearOf(match);
    if (!printed) return null;
    return {
      type: "DATE",
      value: dayValue(printed.year, match.number("m"), match.number("d")),
      cut: printed.cut,
      ...printedWeekday(match),
    };
  },
  examples: [
    { text: "On March 3, 2011, he was released.", finds: [["March 3, 2011", "2011-03-03"]] },
    { text: "on March 3, 201114 he", finds: [["March 3, 2011", "2011-03-03"]] },
    { text: "On April the 3rd, 2012 he", finds: [["April the 3rd, 2012", "2012-04-03"]] },
    { text: "on Sept. 28th 2011", finds: [["Sept. 28th 2011", "2011-09-28"]] },
    { text: "Monday, June 4, 2012", finds: [["Monday, June 4, 2012", "2012-06-04"]] },
  ],
  counterexamples: ["They may 3, 2011 times, object.", "March 45, 2011"],
};
