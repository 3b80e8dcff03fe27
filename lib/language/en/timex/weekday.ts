import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";

const LONG = 6;
const FROM_STORY = new Set(["following", "previous", "preceding", "subsequent"]);
const AHEAD = new Set(["until", "till", "by", "starting", "beginning", "through"]);

/** Which Friday: the one before or after for "last" and "next", the coming one after "until". */
function relativeOf(match: Match): RelativeTimex {
  const step = match.has("past") ? -1 : match.has("s") ? match.number("s") : 0;
  const anchor = FROM_STORY.has(match.token("s")?.text ?? "") ? "story" : "either";
  const named = { anchor, kind: "named", unit: "weekday", index: match.number("w") } as const;
  if (step !== 0) return { ...named, direction: step > 0 ? "future" : "past", amount: step };
  return AHEAD.has(match.before()?.text ?? "") ? { ...named, direction: "future" } : named;
}

/** Tuesday, last Friday, next Monday morning. */
export const weekday: TimexForm = {
  id: "en.timex.weekday",
  patterns: ["(this past:past|the? s:STEP|this|that)? w:WEEKDAY (p:DAYPART|nights:nights)?"],
  read(match) {
    const previous = match.before();
    const isInitial = previous?.kind === "word" && previous.capital && previous.text.length === 1;
    if ((match.token("w")?.text.length ?? 0) < LONG || isInitial) return null;
    const relative = relativeOf(match);
    if (match.has("nights")) return { type: "TIME", value: "XXXX-XX-XXTNI", relative };
    if (!match.has("p")) return { type: "DATE", value: `XXXX-WXX-${match.number("w")}`, relative };
    return { type: "TIME", value: `XXXX-XX-XXT${match.text("p").replace(/^T/, "")}`, relative };
  },
  examples: [
    { text: "the following Monday she", finds: [["the following Monday", "XXXX-WXX-1"]] },
    { text: "on Tuesday he", finds: [["Tuesday", "XXXX-WXX-2"]] },
    { text: "last Friday she", finds: [["last Friday", "XXXX-WXX-5"]] },
    { text: "on Monday morning", finds: [["Monday morning", "XXXX-XX-XXTMO"]] },
  ],
  counterexamples: ["he sat there", "the sun", "Mon capitaine"],
};
