import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** Now, currently, these days; recently, in the past; the future: times without a date. */
export const reference: TimexForm = {
  id: "en.timex.reference",
  patterns: [
    "(right now:now|now:now|now:currently|now:nowadays|now:presently|now:these days|now:present - day|now:the present day|now:the time being)",
    "(past:recently|past:the past|past:the recent past)",
    "(future:the future|future:the near future)",
    "past:former",
    "past:recent (UNITS|UNIT)?",
    "future:future",
    "now:current",
  ],
  read(match) {
    if (match.text("past") === "the" && match.after()?.kind === "word" && match.raw.end - match.raw.first === 2) return null;
    return { type: "DATE", value: match.has("now") ? "PRESENT_REF" : match.has("past") ? "PAST_REF" : "FUTURE_REF" };
  },
  examples: [
    { text: "She is now free.", finds: [["now", "PRESENT_REF"]] },
    { text: "in recent weeks they", finds: [["recent weeks", "PAST_REF"]] },
    { text: "in the future they", finds: [["the future", "FUTURE_REF"]] },
  ],
  counterexamples: ["the past tense", "I know"],
};
