import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const DATED = new Set("on of dated by from until to since between".split(" "));
const LAST_DAY = 31;

/** On 32 May 2014: no calendar has that day, and it is not May 2014 either. Kept as printed. */
export const dayImpossible: TimexForm = {
  id: "en.timex.day-impossible",
  patterns: ["n:NUM m:MONTH ,? y:YYYY"],
  read(match) {
    const day = match.token("n");
    const isDay = day?.digits === 2 && day.suffix === "" && (day.number > LAST_DAY || day.number === 0);
    if (!isDay || match.isPartOfNumber("./-") || !DATED.has(match.before()?.text ?? "")) return null;
    return { type: "DATE", value: dayValue(match.number("y"), match.number("m"), day.number) };
  },
  examples: [
    { text: "On 32 May 2014 he", finds: [["32 May 2014", "2014-05-32"]] },
    { text: "dated 00 May 2014 and", finds: [["00 May 2014", "2014-05-00"]] },
  ],
  counterexamples: ["all 32 May 2014 cases", "On 31 May 2014 he", "on 320 May 2014"],
};
