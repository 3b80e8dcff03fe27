import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const DATE = "b:DAY +. +d:DAY +. +f:YYYY";

/** 12.05.2014-14.05.2014, 12.05-14.05.2014, 12-14.05.2014: one timex per printed date. */
export const numericRange: TimexForm = {
  id: "en.timex.numeric-range",
  patterns: [`a:DAY +. +c:DAY +. +e:YYYY - ${DATE}`, `a:DAY +. +c:DAY - ${DATE}`, `a:DAY +- +${DATE}`],
  read(match) {
    if (match.isPartOfNumber("./-:№")) return null;
    const [month, year] = [match.number("d"), match.number("f")];
    const [firstMonth, firstYear] = [match.has("c") ? match.number("c") : month, match.has("e") ? match.number("e") : year];
    if (month > 12 || firstMonth > 12) return null;
    const lastOfFirst = ["e", "c", "a"].find((name) => match.has(name)) ?? "a";
    return [
      { type: "DATE", value: dayValue(firstYear, firstMonth, match.number("a")), from: "a", to: lastOfFirst },
      { type: "DATE", value: dayValue(year, month, match.number("b")), from: "b", to: "f" },
    ];
  },
  examples: [
    {
      text: "on 12.05.2014-14.05.2014 he",
      finds: [
        ["12.05.2014", "2014-05-12"],
        ["14.05.2014", "2014-05-14"],
      ],
    },
    {
      text: "on 12.05 – 14.06.2014 he",
      finds: [
        ["12.05", "2014-05-12"],
        ["14.06.2014", "2014-06-14"],
      ],
    },
    {
      text: "on 12-14.05.2014 he",
      finds: [
        ["12", "2014-05-12"],
        ["14.05.2014", "2014-05-14"],
      ],
    },
  ],
  counterexamples: ["file 3/12-14.05.2014", "12-14.25.2014", "12.05.2014"],
};
