import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const DAYS = "d1:DAY (, d2:DAY)? (, d3:DAY)? (, d4:DAY)? (, d5:DAY)? (,? (and|or|to|till|until|&)|-|/) d:DAY";

/** 25 and 26 June 2006; 10-12 March; 3, 5 and 8 May 2014: one timex per printed day. */
export const dayList: TimexForm = {
  id: "en.timex.day-list",
  patterns: [`${DAYS} of? m:MONTH +.? (,? y:YYYY|[ y:YYYY b:])?`],
  read(match) {
    if (match.isPartOfNumber("./-")) return null;
    const year = match.has("y") ? match.number("y") : null;
    const month = match.number("m");
    const listed = ["d1", "d2", "d3", "d4", "d5"].filter((name) => match.has(name));
    const days: TimexDraft[] = listed.map((name) => ({
      type: "DATE",
      value: dayValue(year, month, match.number(name)),
      from: name,
      to: name,
    }));
    return [
      ...days,
      { type: "DATE", value: dayValue(year, month, match.number("d")), from: "d", to: match.has("b") ? "b" : match.has("y") ? "y" : "m" },
    ];
  },
  examples: [
    {
      text: "on 4/5 May they",
      finds: [
        ["4", "XXXX-05-04"],
        ["5 May", "XXXX-05-05"],
      ],
    },
    {
      text: "on 25 and 26 June 2006",
      finds: [
        ["25", "2006-06-25"],
        ["26 June 2006", "2006-06-26"],
      ],
    },
    {
      text: "from 10-12 March he",
      finds: [
        ["10", "XXXX-03-10"],
        ["12 March", "XXXX-03-12"],
      ],
    },
    {
      text: "on 3, 5 and 8 May 2014",
      finds: [
        ["3", "2014-05-03"],
        ["5", "2014-05-05"],
        ["8 May 2014", "2014-05-08"],
      ],
    },
  ],
  counterexamples: ["articles 3 and 5 may apply", "cell 1-23/5 and 6 June"],
};
