import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";
import { clockTime, HALF_OF_DAY } from "./clock.ts";

const NOON = 12;

/** Between 5 and 6 p.m., 9-11 a.m.: the half of the day is printed once. */
export const clockRange: TimexForm = {
  id: "en.timex.clock-range",
  patterns: [`a:HOUR ((+:|+.) +b:MINUTE)? (to|and|or|until|-) h:HOUR ((+:|+.) +n:MINUTE)? ${HALF_OF_DAY}`],
  read(match): TimexDraft[] | null {
    const last = clockTime(match);
    const printed = match.number("a");
    if (last === null || match.isPartOfNumber(":/.-") || printed < 1 || printed > NOON) return null;
    const isLater = match.has("pm") && printed % NOON <= match.number("h") % NOON;
    const hour = (printed % NOON) + (isLater ? NOON : 0);
    const minute = match.has("b") ? match.number("b") : 0;
    return [
      { type: "TIME", value: `XXXX-XX-XXT${two(hour)}:${two(minute)}`, to: match.has("b") ? "b" : "a" },
      { type: "TIME", value: `XXXX-XX-XX${last}`, from: "h" },
    ];
  },
  examples: [
    {
      text: "between 5 and 6.30 p.m. he",
      finds: [
        ["5", "XXXX-XX-XXT17:00"],
        ["6.30 p.m.", "XXXX-XX-XXT18:30"],
      ],
    },
    {
      text: "open 9-11 a.m. there",
      finds: [
        ["9", "XXXX-XX-XXT09:00"],
        ["11 a.m.", "XXXX-XX-XXT11:00"],
      ],
    },
    {
      text: "from 11 to 2 pm they",
      finds: [
        ["11", "XXXX-XX-XXT11:00"],
        ["2 pm", "XXXX-XX-XXT14:00"],
      ],
    },
  ],
  counterexamples: ["articles 5 and 6", "between 5 and 6 men", "case 4/9-11 a.m."],
};
