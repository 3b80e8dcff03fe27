import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { yearValue } from "../../../extract/timex/value.ts";

/** 2011-2015, 1995-96, 1958/59: one timex per printed year. */
export const yearRange: TimexForm = {
  id: "en.timex.year-range",
  patterns: ["a:YYYY (-|+/) b:YYYY", "a:YYYY (+-|+/) +c:YY"],
  read(match) {
    if (match.isPartOfNumber(",./-")) return null;
    const first = match.number("a");
    const second = match.has("b") ? match.number("b") : Math.floor(first / 100) * 100 + match.number("c");
    const isSlash = match.tokens[match.raw.first + 1]?.text === "/";
    if (second <= first || second - first > 300 || second > 2100 || (isSlash && second - first !== 1)) return null;
    const last = match.has("b") ? "b" : "c";
    return [
      { type: "DATE", value: yearValue(first), from: "a", to: "a" },
      { type: "DATE", value: yearValue(second), from: last, to: last },
    ];
  },
  examples: [
    {
      text: "in 2011-2015 they",
      finds: [
        ["2011", "2011"],
        ["2015", "2015"],
      ],
    },
    {
      text: "the school year of 1958/59",
      finds: [
        ["1958", "1958"],
        ["59", "1959"],
      ],
    },
    {
      text: "(1995–96)",
      finds: [
        ["1995", "1995"],
        ["96", "1996"],
      ],
    },
  ],
  counterexamples: ["call 2011-1998", "no. 2010/44", "file 7/2011-2015"],
};
