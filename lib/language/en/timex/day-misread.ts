import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const TENS: Readonly<Record<string, number>> = { l: 10, i: 10, o: 0 };

/** l5 May 2014: a reader of scans took the one for a letter. Read as it was meant, and said so. */
export const dayMisread: TimexForm = {
  id: "en.timex.day-misread",
  patterns: ["t:MISREAD +n:NUM m:MONTH (,|of)? y:YYYY?"],
  read(match) {
    if (match.token("n")?.digits !== 1 || match.isPartOfNumber("./")) return null;
    const day = (TENS[match.token("t")?.text ?? ""] ?? 0) + match.number("n");
    const year = match.has("y") ? match.number("y") : null;
    return day === 0 ? null : { type: "DATE", value: dayValue(year, match.number("m"), day), diagnostics: ["misread-digit"] };
  },
  examples: [
    { text: "on l5 May 2014 he", finds: [["l5 May 2014", "2014-05-15"]] },
    { text: "on O3 June he", finds: [["O3 June", "XXXX-06-03"]] },
  ],
  counterexamples: ["l5 men", "al5 May 2014", "l55 May"],
};
