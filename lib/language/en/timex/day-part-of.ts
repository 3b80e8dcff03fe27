import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const PART = "((early|late) in)? the? (early|late)? p:DAYPART (hours)? (of|on) (the)?";

/** The night of 8 February 1904; the morning of May 13: the day, and the part of it. */
export const dayPartOf: TimexForm = {
  id: "en.timex.day-part-of",
  patterns: [
    `${PART} d:DAY of? m:MONTH ,? y:YYYY?`,
    `${PART} m:MONTH d:DAY (,? y:YYYY)?`,
    `${PART} d:DAY (-|to|and) DAY m:MONTH ,? y:YYYY?`,
  ],
  read(match) {
    const year = match.has("y") ? match.number("y") : null;
    const part = match.text("p");
    return { type: "TIME", value: `${dayValue(year, match.number("m"), match.number("d"))}${part.startsWith("T") ? part : `T${part}`}` };
  },
  examples: [
    { text: "On the night of 8 February 1904 they", finds: [["the night of 8 February 1904", "1904-02-08TNI"]] },
    { text: "the early morning hours of November 1, 1954", finds: [["the early morning hours of November 1, 1954", "1954-11-01TMO"]] },
    { text: "In the evening of 3 May he", finds: [["the evening of 3 May", "XXXX-05-03TEV"]] },
  ],
  counterexamples: ["the night of the fire", "a morning of 8 hours"],
};
