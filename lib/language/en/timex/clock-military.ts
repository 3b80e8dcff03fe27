import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

const HUNDRED = 100;
const HOURS = "(hours|hrs|h)";

/** 0630 hours, 1830 hrs, 0900 GMT, 18h30: the clock of soldiers and guards. */
export const clockMilitary: TimexForm = {
  id: "en.timex.clock-military",
  patterns: [`t:HHMM (${HOURS}|ZONE) ZONE?`, "h:HOUR +h +n:MINUTE"],
  read(match) {
    if (match.isPartOfNumber(":/.-,")) return null;
    const [hour, minute] = match.has("t")
      ? [Math.floor(match.number("t") / HUNDRED), match.number("t") % HUNDRED]
      : [match.number("h"), match.number("n")];
    return { type: "TIME", value: `XXXX-XX-XXT${two(hour)}:${two(minute)}` };
  },
  examples: [
    { text: "At 0630 hours the guard", finds: [["0630 hours", "XXXX-XX-XXT06:30"]] },
    { text: "at 1845 hrs he", finds: [["1845 hrs", "XXXX-XX-XXT18:45"]] },
    { text: "at 0900 GMT they", finds: [["0900 GMT", "XXXX-XX-XXT09:00"]] },
    { text: "at 18h30 they", finds: [["18h30", "XXXX-XX-XXT18:30"]] },
  ],
  counterexamples: ["after 1280 hours of work", "in 1999 he", "0630 people", "no. 7/0630 hours"],
};
