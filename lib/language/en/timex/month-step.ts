import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { monthValue } from "../../../extract/timex/value.ts";
import type { RelativeTimex } from "../../../model/timex.ts";

/** Said from the day of writing: "last August", "this May", "next March". */
const FROM_DOCUMENT = new Set(["last", "next", "past", "coming"]);
const SHORTEST = 3;
/** "That January day" means no month. */
const DAYS = new Set(["day", "morning", "afternoon", "evening", "night"]);

function relativeOf(match: Match): RelativeTimex {
  const word = match.token("s")?.text ?? "";
  const named = { kind: "named", unit: "month", index: match.number("m") } as const;
  if (match.has("this")) return { anchor: "document", ...named };
  if (!match.has("s")) return { anchor: "story", ...named };
  const direction = match.number("s") > 0 ? ("future" as const) : ("past" as const);
  return { anchor: FROM_DOCUMENT.has(word) ? "document" : "story", ...named, direction };
}

/** Last August, this May, the following March, that October. */
export const monthStep: TimexForm = {
  id: "en.timex.month-step",
  patterns: ["(this:this|that same?|the same|the? s:STEP) m:MONTH"],
  read(match) {
    const month = match.token("m");
    if (!month?.capital || month.text.length < SHORTEST || match.after()?.kind === "number" || DAYS.has(match.after()?.text ?? ""))
      return null;
    return { type: "DATE", value: monthValue(null, match.number("m")), relative: relativeOf(match) };
  },
  examples: [
    { text: "Since last September he", finds: [["last September", "XXXX-09"]] },
    { text: "again this May, they", finds: [["this May", "XXXX-05"]] },
    { text: "In the following March he", finds: [["the following March", "XXXX-03"]] },
    { text: "That October she", finds: [["That October", "XXXX-10"]] },
  ],
  counterexamples: ["this may be", "their last march", "last September 3", "the next May 2014", "that January day"],
};
