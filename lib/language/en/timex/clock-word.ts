import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** Noon, midnight. */
export const clockWord: TimexForm = {
  id: "en.timex.clock-word",
  patterns: ["(noon:noon|noon:midday|midnight:midnight)"],
  read(match) {
    const previous = match.before();
    if (previous && /^(?:the|a)$/.test(previous.text)) return null;
    return { type: "TIME", value: `XXXX-XX-XX${match.has("noon") ? "T12:00" : "T24:00"}` };
  },
  examples: [
    { text: "by noon they", finds: [["noon", "XXXX-XX-XXT12:00"]] },
    { text: "at midnight, he", finds: [["midnight", "XXXX-XX-XXT24:00"]] },
  ],
  counterexamples: ["the midnight express", "afternoon"],
};
