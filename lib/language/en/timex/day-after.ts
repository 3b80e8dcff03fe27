import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** The day before, the day after, the day following, where no event is named after it. */
export const dayAfter: TimexForm = {
  id: "en.timex.day-after",
  patterns: ["the u:UNIT (before:before|after:after|after:following)"],
  read(match) {
    const unit = match.text("u");
    if (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year") return null;
    const next = match.after();
    if (next && next.kind !== "mark") return null;
    const value = unit === "day" ? "XXXX-XX-XX" : unit === "week" ? "XXXX-WXX" : unit === "month" ? "XXXX-XX" : "XXXX";
    return { type: "DATE", value, relative: { anchor: "story", kind: "same", unit, amount: match.has("after") ? 1 : -1 } };
  },
  examples: [{ text: "The day before, he had come.", finds: [["The day before", "XXXX-XX-XX"]] }],
  counterexamples: ["the day before the trial", "the day after his release"],
};
