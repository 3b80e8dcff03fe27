import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const HOURS = "(p:DAYPART (hours)?|(early|small) p:EARLYHOURS|late p:LATEHOURS)";
const PART = `((early|late) in)? the? (early|late)? ${HOURS} (of|on|from) (the)?`;
const WEEKDAY = "(WEEKDAY ,?)?";

const tailOf = (match: Match): string => (match.text("p").startsWith("T") ? match.text("p") : `T${match.text("p")}`);

function draft(match: Match): TimexDraft | TimexDraft[] {
  const tail = tailOf(match);
  if (match.has("w")) {
    const relative = { anchor: "either", kind: "named", unit: "weekday", index: match.number("w") } as const;
    return { type: "TIME", value: `XXXX-XX-XX${tail}`, relative };
  }
  const year = match.has("y") ? match.number("y") : null;
  const month = match.number("m");
  const last = dayValue(year, month, match.number("d"));
  if (!match.has("first")) return { type: "TIME", value: last + tail };
  return [
    { type: "TIME", value: dayValue(year, month, match.number("first")) + tail, to: "first" },
    { type: "DATE", value: last, from: "d" },
  ];
}

/** The night of 6 April 1911; the morning of May 11; the early hours of Monday: the day, and the part of it. */
export const dayPartOf: TimexForm = {
  id: "en.timex.day-part-of",
  patterns: [
    `${PART} first:DAY (-|/|to|and) d:DAY of? m:MONTH (,? y:YYYY)?`,
    `${PART} ${WEEKDAY} d:DAY of? m:MONTH (,? y:YYYY)?`,
    `${PART} ${WEEKDAY} m:MONTH d:DAY (,? y:YYYY)?`,
    `${PART} m:MONTH first:DAY (-|/|to|and) d:DAY (,? y:YYYY)?`,
    `${PART} w:WEEKDAY`,
  ],
  read: draft,
  examples: [
    { text: "On the night of 6 April 1911 they", finds: [["the night of 6 April 1911", "1911-04-06TNI"]] },
    {
      text: "the night of 3 to 4 May 2012",
      finds: [
        ["the night of 3", "2012-05-03TNI"],
        ["4 May 2012", "2012-05-04"],
      ],
    },
    {
      text: "on the night of May 3-4, 2012 they",
      finds: [
        ["the night of May 3", "2012-05-03TNI"],
        ["4, 2012", "2012-05-04"],
      ],
    },
    { text: "the early morning hours of October 7, 1962", finds: [["the early morning hours of October 7, 1962", "1962-10-07TMO"]] },
    { text: "In the evening of 3 May, he", finds: [["the evening of 3 May", "XXXX-05-03TEV"]] },
    { text: "in the early hours of 5 October he", finds: [["the early hours of 5 October", "XXXX-10-05TMO"]] },
    { text: "on the evening of Tuesday, 3 June he", finds: [["the evening of Tuesday, 3 June", "XXXX-06-03TEV"]] },
    { text: "in the small hours of Friday they", finds: [["the small hours of Friday", "XXXX-XX-XXTMO"]] },
  ],
  counterexamples: ["the night of the fire", "a morning of 8 hours", "the working hours of Friday"],
};
