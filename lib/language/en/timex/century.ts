import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

/** The 20th century, the nineteenth century: the hundred years before it. */
export const century: TimexForm = {
  id: "en.timex.century",
  patterns: ["(n:NTH|w:ORDINAL|t:twenty +- f:first) -? century (bc:bc e?|bc:bce|bc:b +. +c +.?|ad|ce)?"],
  read(match) {
    const number = match.has("t") ? 21 : match.has("w") ? match.number("w") : match.number("n");
    return number > 0 && number <= 21 ? { type: "DATE", value: `${match.has("bc") ? "BC" : ""}${two(number - 1)}` } : null;
  },
  examples: [
    { text: "in the 20th century", finds: [["20th century", "19"]] },
    { text: "in the 4th century BC they", finds: [["4th century BC", "BC03"]] },
    { text: "the early twenty-first century", finds: [["the early twenty-first century", "20"]] },
  ],
  counterexamples: ["a century", "the 99th century"],
};
