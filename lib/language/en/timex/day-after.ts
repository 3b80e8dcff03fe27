import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** After "that" they show that it stands for the day, and is no determiner: "the day after that he left", "the day after that trial". */
const BEGINS_CLAUSE = new Set("he she it they we i the a an his her its their my our nobody".split(" "));

/** The day before, the day after, the day following, where no event is named after it. */
export const dayAfter: TimexForm = {
  id: "en.timex.day-after",
  patterns: ["the u:UNIT (before:before|after:after|after:following)", "the u:UNIT (before:before|after:after) that:that"],
  read(match) {
    const unit = match.text("u");
    if (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year") return null;
    const next = match.after();
    if (next && next.kind !== "mark" && !(match.has("that") && BEGINS_CLAUSE.has(next.text))) return null;
    const value = unit === "day" ? "XXXX-XX-XX" : unit === "week" ? "XXXX-WXX" : unit === "month" ? "XXXX-XX" : "XXXX";
    return { type: "DATE", value, relative: { anchor: "story", kind: "same", unit, amount: match.has("after") ? 1 : -1 } };
  },
  examples: [
    { text: "The day before, he had come.", finds: [["The day before", "XXXX-XX-XX"]] },
    { text: "The month after that she left.", finds: [["The month after that", "XXXX-XX"]] },
  ],
  counterexamples: ["the day before the trial", "the day after his release", "the day after that trial"],
};
