import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { clockTime, HALF_OF_DAY } from "./clock.ts";

/** 16:30 GMT Sunday. */
export const clockWeekday: TimexForm = {
  id: "en.timex.clock-weekday",
  patterns: [`h:HOUR (+: +n:MINUTE)? ${HALF_OF_DAY}? ZONE? (,|on)? w:WEEKDAY`],
  read(match) {
    const time = match.has("n") || match.has("am") || match.has("pm") ? clockTime(match) : null;
    if (time === null) return null;
    const isAhead = /^(?:until|till|by)$/.test(match.before()?.text ?? "");
    return {
      type: "TIME",
      value: `XXXX-XX-XX${time}`,
      relative: {
        anchor: "either",
        kind: "named",
        unit: "weekday",
        index: match.number("w"),
        ...(isAhead ? { direction: "future" as const } : {}),
      },
    };
  },
  examples: [
    { text: "by 16:30 GMT Sunday they", finds: [["16:30 GMT Sunday", "XXXX-XX-XXT16:30"]] },
    { text: "at 5 pm on Monday", finds: [["5 pm on Monday", "XXXX-XX-XXT17:00"]] },
  ],
  counterexamples: ["15 Monday meetings"],
};
