import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { printedWeekday } from "./weekday-part.ts";
import { fullYear, YEAR, yearOf } from "./year-parts.ts";

const MONTH = `of? m:MONTH +.? (,|of)? ${YEAR}`;
const DATE = `d:DAY (st|nd|rd|th)? ${MONTH}`;
const JOINED = "d:DAY (+-|+/) +m:MONTH (+-|+/) (+y:YYYY|+short:YY)";

/** 28 September 2011, the 3rd of May 2014, Friday, 22 March 2013. */
export const dayMonthYear: TimexForm = {
  id: "en.timex.day-month-year",
  patterns: [DATE, `the (d:DAYTH|d:DAY (st|nd|rd|th)) ${MONTH}`, JOINED, `w:WEEKDAY +.? ,? the? ${DATE}`],
  read(match) {
    const printed = match.has("short") ? { year: fullYear(match.number("short")), cut: 0 } : yearOf(match);
    if (!printed || match.isPartOfNumber("./")) return null;
    return {
      type: "DATE",
      value: dayValue(printed.year, match.number("m"), match.number("d")),
      cut: printed.cut,
      ...printedWeekday(match),
    };
  },
  examples: [
    { text: "He was detained on 28 September 2011 in Belgorsk.", finds: [["28 September 2011", "2011-09-28"]] },
    { text: "On 17 February\n2006 he applied.", finds: [["17 February\n2006", "2006-02-17"]] },
    { text: "the 3rd of May, 2014", finds: [["the 3rd of May, 2014", "2014-05-03"]] },
    { text: "held on Friday, 22 March 2013.", finds: [["Friday, 22 March 2013", "2013-03-22"]] },
    { text: "on 26 June [2006] he", finds: [["26 June [2006]", "2006-06-26"]] },
    { text: "on 26 June 200612 he", finds: [["26 June 2006", "2006-06-26"]] },
    { text: "on 30-Sep-2011 and", finds: [["30-Sep-2011", "2011-09-30"]] },
    { text: "on 30/September/11 and", finds: [["30/September/11", "2011-09-30"]] },
    { text: "the 1 st of April 2012", finds: [["the 1 st of April 2012", "2012-04-01"]] },
    { text: "On 30 February 2011 it is said.", finds: [["30 February 2011", "2011-02-30"]] },
  ],
  counterexamples: ["They may 2011 times object.", "rule 4/28 September 2011", "32 May 2014"],
};
