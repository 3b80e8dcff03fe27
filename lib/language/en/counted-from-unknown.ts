import type { TimexForm } from "../../extract/timex/timex-language.ts";
import { PLACE } from "./counted-from-act.ts";
import { COUNT } from "./timex/count.ts";

const THING = "> (the|his|her|their|its|my|our|a|an)";

/** Two days before the visit, the evening before the fair: counted from something that is no act of the story, so no date can be told. */
export const countedFromUnknown: TimexForm = {
  id: "en.timex.counted-from-unknown",
  patterns: [`${COUNT} (UNIT|UNITS) ${PLACE} ${THING}`, `the very? (UNIT|DAYPART) (after|before) ${THING}`],
  read: () => ({ type: "DATE", value: "XXXX-XX-XX", relative: { anchor: "story", kind: "unknown" } }),
  examples: [
    { text: "Two days before the visit he", finds: [["Two days before", "XXXX-XX-XX"]] },
    { text: "the evening before the fair she", finds: [["the evening before", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["two days before 5 May", "two days after that", "the day after"],
};
