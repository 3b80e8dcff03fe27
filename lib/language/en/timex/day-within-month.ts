import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

/** The 25th of the same month, 12 of this month. */
export const dayWithinMonth: TimexForm = {
  id: "en.timex.day-within-month",
  patterns: ["the? d:DAY (day)? of (the same|that same?|this:this|the? s:STEP|the:the) month"],
  read(match) {
    const isDocument = match.has("this");
    const amount = match.has("s") ? match.number("s") : 0;
    const anchor = isDocument ? ("document" as const) : ("story" as const);
    return { type: "DATE", value: `XXXX-XX-${two(match.number("d"))}`, relative: { anchor, kind: "same", unit: "month", amount } };
  },
  examples: [
    { text: "On the 25th of the same month she", finds: [["the 25th of the same month", "XXXX-XX-25"]] },
    { text: "on 12 of that month", finds: [["12 of that month", "XXXX-XX-12"]] },
  ],
  counterexamples: ["the 25th month", "12 of that group"],
};
