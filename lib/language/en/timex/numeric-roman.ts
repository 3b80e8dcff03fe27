import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

/** 12.V.2014, 3/XI/2012: the month in Roman figures. */
export const numericRoman: TimexForm = {
  id: "en.timex.numeric-roman",
  patterns: ["d:DAY (+.|+/|+-) +m:ROMAN (+.|+/|+-) +y:YYYY", "d:DAY m:ROMAN y:YYYY"],
  read(match) {
    if (match.isPartOfNumber("./-") || !(match.token("m")?.capital ?? false)) return null;
    return { type: "DATE", value: dayValue(match.number("y"), match.number("m"), match.number("d")) };
  },
  examples: [{ text: "on 12.V.2014 he", finds: [["12.V.2014", "2014-05-12"]] }],
  counterexamples: ["12.v.2014", "no. 4/12.V.2014"],
};
