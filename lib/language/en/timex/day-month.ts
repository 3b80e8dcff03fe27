import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { isModal, withoutFullStop } from "./month-word.ts";
import { printedWeekday } from "./weekday-part.ts";

const DATE = "d:DAY (st|nd|rd|th)? of? m:MONTH";
const WITH_ARTICLE = "the (d:DAYTH|d:DAY (st|nd|rd|th)) of? m:MONTH";

/** 9 October: the year is not printed. */
export const dayMonth: TimexForm = {
  id: "en.timex.day-month",
  patterns: [`${DATE} +.?`, `${WITH_ARTICLE} +.?`, `w:WEEKDAY +.? ,? the? ${DATE} +.?`],
  read(match) {
    if (match.isPartOfNumber("./") || isModal(match)) return null;
    return {
      type: "DATE",
      value: dayValue(null, match.number("m"), match.number("d")),
      ...printedWeekday(match),
      ...withoutFullStop(match),
    };
  },
  examples: [
    { text: "on the 3-rd of May he", finds: [["the 3-rd of May", "XXXX-05-03"]] },
    { text: "On 9 October she complained.", finds: [["9 October", "XXXX-10-09"]] },
    { text: "It ended on 3 May. On", finds: [["3 May", "XXXX-05-03"]] },
    { text: "on 3 Feb. he", finds: [["3 Feb.", "XXXX-02-03"]] },
    { text: "the 2nd of June", finds: [["the 2nd of June", "XXXX-06-02"]] },
  ],
  counterexamples: ["These 9 may object.", "All 12 march on.", "the 12 May be late", "no. 3/9 October"],
};
