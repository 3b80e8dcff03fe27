import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

/** On the 15th: month and year are not printed. */
export const dayAlone: TimexForm = {
  id: "en.timex.day-alone",
  patterns: ["(on|by|until|since|before|after) < the d:DAYTH >"],
  read(match) {
    const next = match.after();
    if (next && next.kind !== "mark") return null;
    return { type: "DATE", value: `XXXX-XX-${two(match.number("d"))}` };
  },
  examples: [{ text: "He came on the 15th, alone.", finds: [["the 15th", "XXXX-XX-15"]] }],
  counterexamples: ["on the 3rd floor", "the 15th man", "on the 40th."],
};
