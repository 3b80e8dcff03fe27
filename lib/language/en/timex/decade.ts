import type { TimexForm } from "../../../extract/timex/timex-language.ts";

const LONGEST = 4;
const CENTURY = 19;

/** The 1990s, the late 1980s. */
export const decade: TimexForm = {
  id: "en.timex.decade",
  patterns: ["n:NTH (bc:bc|bc:bce|bc:b +. +c +.?)?", "(the|early|late|mid|mid -) < ' short:NTH >"],
  read(match) {
    const token = match.token("n") ?? match.token("short");
    if (token?.suffix !== "s" || token.number % 10 !== 0 || token.number > 2100) return null;
    if (match.has("bc")) return { type: "DATE", value: `BC${String(token.number / 10).padStart(3, "0")}` };
    if (match.has("short")) return token.digits === 2 ? { type: "DATE", value: `${CENTURY}${token.number / 10}` } : null;
    return token.digits === LONGEST ? { type: "DATE", value: token.text.slice(0, 3) } : null;
  },
  examples: [
    { text: "In the 1990s he", finds: [["the 1990s", "199"]] },
    { text: "in the '80s he", finds: [["the '80s", "198"]] },
    { text: "The late 1980s saw", finds: [["The late 1980s", "198"]] },
  ],
  counterexamples: ["In 1990 he", "the 1995s", "AK-47s"],
};
