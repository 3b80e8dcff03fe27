import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const PART = "((early|late) in)? the? (early|late)? p:DAYPART (hours)? (of|on|from) (the)?";

/** The night of 6 April 1911; the morning of May 11: the day, and the part of it. */
export const dayPartOf: TimexForm = {
  id: "en.timex.day-part-of",
  patterns: [
    `${PART} first:DAY (-|/|to|and) d:DAY of? m:MONTH ,? y:YYYY?`,
    `${PART} d:DAY of? m:MONTH ,? y:YYYY?`,
    `${PART} m:MONTH d:DAY (,? y:YYYY)?`,
  ],
  read(match) {
    const year = match.has("y") ? match.number("y") : null;
    const month = match.number("m");
    const tail = match.text("p").startsWith("T") ? match.text("p") : `T${match.text("p")}`;
    const last = dayValue(year, month, match.number("d"));
    if (!match.has("first")) return { type: "TIME", value: last + tail };
    const end = match.has("y") ? "y" : "m";
    return [
      { type: "TIME", value: dayValue(year, month, match.number("first")) + tail, to: "first" },
      { type: "DATE", value: last, from: "d", to: end },
    ];
  },
  examples: [
    { text: "On the night of 6 April 1911 they", finds: [["the night of 6 April 1911", "1911-04-06TNI"]] },
    {
      text: "the night of 3 to 4 May 2012",
      finds: [
        ["the night of 3", "2012-05-03TNI"],
        ["4 May 2012", "2012-05-04"],
      ],
    },
    { text: "the early morning hours of October 7, 1962", finds: [["the early morning hours of October 7, 1962", "1962-10-07TMO"]] },
    { text: "In the evening of 3 May he", finds: [["the evening of 3 May", "XXXX-05-03TEV"]] },
  ],
  counterexamples: ["the night of the fire", "a morning of 8 hours"],
};
