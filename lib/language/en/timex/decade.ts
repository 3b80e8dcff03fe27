import type { TimexForm } from "../../../extract/timex/timex-language.ts";

const LONGEST = 4;

/** The 1990s, the late 1980s. */
export const decade: TimexForm = {
  id: "en.timex.decade",
  patterns: ["n:NTH (bc:bc)?"],
  read(match) {
    const token = match.token("n");
    if (token?.suffix !== "s" || token.number % 10 !== 0 || token.number > 2100) return null;
    if (match.has("bc")) return { type: "DATE", value: `BC${String(token.number / 10).padStart(3, "0")}` };
    return token.digits === LONGEST ? { type: "DATE", value: token.text.slice(0, 3) } : null;
  },
  examples: [
    { text: "In the 1990s he", finds: [["the 1990s", "199"]] },
    { text: "The late 1980s saw", finds: [["The late 1980s", "198"]] },
  ],
  counterexamples: ["In 1990 he", "the 1995s", "AK-47s"],
};
