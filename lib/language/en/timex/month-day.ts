import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { printedWeekday } from "./weekday-part.ts";

/** October 9; Feb. 28; Tuesday, October 9. */
export const monthDay: TimexForm = {
  id: "en.timex.month-day",
  patterns: ["m:MONTH +.? (d:DAY|the d:DAYTH)", "w:WEEKDAY +.? ,? m:MONTH +.? (d:DAY|the d:DAYTH)"],
  read(match) {
    const next = match.after();
    if (next?.gap === 0 && (next.text === ":" || next.text === "%" || next.text === "/")) return null;
    return { type: "DATE", value: dayValue(null, match.number("m"), match.number("d")), ...printedWeekday(match) };
  },
  examples: [
    { text: "On October 9 she complained.", finds: [["October 9", "XXXX-10-09"]] },
    { text: "On April the 3rd he", finds: [["April the 3rd", "XXXX-04-03"]] },
    { text: "On Feb. 28, the court", finds: [["Feb. 28", "XXXX-02-28"]] },
  ],
  counterexamples: ["You may 9 times out of ten.", "In October 9:30 was late.", "In October 9% fewer came."],
};
