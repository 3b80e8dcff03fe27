import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

/** After the ordinal they show that no noun follows: "on the 5th the fort fell". */
const BEGINS_CLAUSE = new Set("the he she it they we i a an his their her".split(" "));

/** On the 15th: month and year are not printed. */
export const dayAlone: TimexForm = {
  id: "en.timex.day-alone",
  patterns: ["(on|by|until|since|before|after) < the d:DAYTH >"],
  read(match) {
    const next = match.after();
    if (next && next.kind !== "mark" && !BEGINS_CLAUSE.has(next.text)) return null;
    return { type: "DATE", value: `XXXX-XX-${two(match.number("d"))}` };
  },
  examples: [
    { text: "On the 5th the fort fell.", finds: [["the 5th", "XXXX-XX-05"]] },
    { text: "He came on the 15th, alone.", finds: [["the 15th", "XXXX-XX-15"]] },
  ],
  counterexamples: ["on the 3rd floor", "the 15th man", "on the 40th."],
};
