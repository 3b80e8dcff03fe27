import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { seasonValue } from "../../../extract/timex/value.ts";

/** That summer, next spring, the following winter. */
export const seasonStep: TimexForm = {
  id: "en.timex.season-step",
  patterns: ["(that same?|the same|this:this|the? s:STEP) n:SEASON"],
  read(match) {
    const season = match.number("n");
    const word = match.token("s")?.text ?? "";
    const anchor = match.has("this") || word === "next" || word === "last" ? ("document" as const) : ("story" as const);
    const step = match.has("s") ? match.number("s") : 0;
    const direction = step === 0 ? {} : { direction: step > 0 ? ("future" as const) : ("past" as const) };
    return {
      type: "DATE",
      value: seasonValue(null, season),
      relative: { anchor, kind: "named", unit: "season", index: season, ...direction },
    };
  },
  examples: [
    { text: "That summer she left.", finds: [["That summer", "XXXX-SU"]] },
    { text: "the following winter", finds: [["the following winter", "XXXX-WI"]] },
    { text: "until next spring they", finds: [["next spring", "XXXX-SP"]] },
  ],
  counterexamples: ["the last fallow field", "a spring"],
};
