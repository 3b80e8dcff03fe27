import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** The first half of 2014, the second quarter of 2015. */
export const partOfYear: TimexForm = {
  id: "en.timex.part-of-year",
  patterns: ["the? (o:ORDINAL|n:NTH|l:latter|l:last) (h:half|q:quarter) of y:YYYY", "(h:h|q:q) +n:NUM y:YYYY"],
  read(match) {
    const isHalf = match.has("h");
    const number = match.has("l") ? (isHalf ? 2 : 4) : match.number(match.has("o") ? "o" : "n");
    if (number < 1 || number > (isHalf ? 2 : 4)) return null;
    return { type: "DATE", value: `${match.number("y")}-${isHalf ? "H" : "Q"}${number}` };
  },
  examples: [
    { text: "in the first half of 2014", finds: [["the first half of 2014", "2014-H1"]] },
    { text: "the latter half of 2003", finds: [["the latter half of 2003", "2003-H2"]] },
    { text: "the 3rd quarter of 2015", finds: [["the 3rd quarter of 2015", "2015-Q3"]] },
  ],
  counterexamples: ["the third half of 2014", "half of 2014"],
};
