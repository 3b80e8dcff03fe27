import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

/** June 25 and 26, 2006; December 5-8: one timex per printed day. */
export const monthDayList: TimexForm = {
  id: "en.timex.month-day-list",
  patterns: ["m:MONTH d1:DAY (, d2:DAY)? (,? (and|or|to|till|until|through|&)|-|+/) d:DAY (,? y:YYYY)?"],
  read(match) {
    const next = match.after();
    if (next && (next.capital || (next.gap === 0 && next.text !== "." && next.text !== "," && next.text !== ")" && next.text !== ";")))
      return null;
    const year = match.has("y") ? match.number("y") : null;
    const month = match.number("m");
    const day = (name: string, from: string, to: string): TimexDraft => ({
      type: "DATE",
      value: dayValue(year, month, match.number(name)),
      from,
      to,
    });
    const middle = match.has("d2") ? [day("d2", "d2", "d2")] : [];
    return [day("d1", "m", "d1"), ...middle, day("d", "d", match.has("y") ? "y" : "d")];
  },
  examples: [
    {
      text: "on June 25 and 26, 2006",
      finds: [
        ["June 25", "2006-06-25"],
        ["26, 2006", "2006-06-26"],
      ],
    },
    {
      text: "on December 5-8 they",
      finds: [
        ["December 5", "XXXX-12-05"],
        ["8", "XXXX-12-08"],
      ],
    },
  ],
  counterexamples: ["They may 5 and 6 times object.", "On June 25 and 26 July they met."],
};
