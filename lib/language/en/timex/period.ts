import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** During this time, throughout that period: the stretch that begins where the story stands. How long it was is not said. */
export const period: TimexForm = {
  id: "en.timex.period",
  patterns: ["(during|throughout) < (this|that|the same) (time|period) >"],
  read(match) {
    if (match.after()?.text === "of") return null;
    return { type: "DURATION", value: "PXX", mod: "after", relative: { anchor: "story", kind: "during" } };
  },
  examples: [
    { text: "During this time he was beaten.", finds: [["this time", "PXX"]] },
    { text: "throughout that period, nobody", finds: [["that period", "PXX"]] },
  ],
  counterexamples: ["this time he won", "during that time of war", "at the same time", "the period of limitation"],
};
