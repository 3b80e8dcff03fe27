import type { TimexForm } from "../../../extract/timex/timex-language.ts";

const LONG = 6;
const FROM_STORY = new Set(["following", "previous", "preceding", "subsequent"]);
const AHEAD = new Set(["until", "till", "by", "starting", "beginning", "through"]);

/** Tuesday, last Friday, next Monday morning. */
export const weekday: TimexForm = {
  id: "en.timex.weekday",
  patterns: ["(this past:past|the? s:STEP|this|that)? w:WEEKDAY (p:DAYPART|p:nights)?"],
  read(match) {
    const word = match.token("w");
    if (
      !word ||
      word.text.length < LONG ||
      (match.before()?.capital && match.before()?.kind === "word" && match.before()?.text.length === 1)
    )
      return null;
    const step = match.has("past") ? -1 : match.has("s") ? match.number("s") : 0;
    const isAhead = AHEAD.has(match.before()?.text ?? "");
    const direction =
      step === 0 && isAhead
        ? { direction: "future" as const }
        : step === 0
          ? {}
          : { direction: step > 0 ? ("future" as const) : ("past" as const), amount: step };
    const relative = {
      anchor: FROM_STORY.has(match.token("s")?.text ?? "") ? ("story" as const) : ("either" as const),
      kind: "named" as const,
      unit: "weekday" as const,
      index: match.number("w"),
      ...direction,
    };
    if (!match.has("p")) return { type: "DATE", value: `XXXX-WXX-${match.number("w")}`, relative };
    const part = match.text("p") === "nights" ? "NI" : match.text("p");
    return { type: "TIME", value: `XXXX-XX-XX${part.startsWith("T") ? part : `T${part}`}`, relative };
  },
  examples: [
    { text: "the following Monday she", finds: [["the following Monday", "XXXX-WXX-1"]] },
    { text: "on Tuesday he", finds: [["Tuesday", "XXXX-WXX-2"]] },
    { text: "last Friday she", finds: [["last Friday", "XXXX-WXX-5"]] },
    { text: "on Monday morning", finds: [["Monday morning", "XXXX-XX-XXTMO"]] },
  ],
  counterexamples: ["he sat there", "the sun", "Mon capitaine"],
};
