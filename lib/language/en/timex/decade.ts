import type { TimexForm } from "../../../extract/timex/timex-language.ts";

const LONGEST = 4;

/** The 1990s, the late 1980s. */
export const decade: TimexForm = {
  id: "en.timex.decade",
  patterns: ["n:NTH"],
  read(match) {
    const token = match.tokens[match.raw.first];
    if (!token || token.suffix !== "s" || token.digits !== LONGEST || token.number % 10 !== 0 || token.number > 2100) return null;
    return { type: "DATE", value: token.text.slice(0, 3) };
  },
  examples: [
    { text: "In the 1990s he", finds: [["the 1990s", "199"]] },
    { text: "The late 1980s saw", finds: [["The late 1980s", "198"]] },
  ],
  counterexamples: ["In 1990 he", "the 1995s", "AK-47s"],
};
