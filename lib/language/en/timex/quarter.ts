import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** The first quarter, the fourth-quarter: the year is not printed. */
export const quarter: TimexForm = {
  id: "en.timex.quarter",
  patterns: [
    "(the|its|their) (fiscal)? (o:ORDINAL|n:NTH) (fiscal)? -? quarter",
    "(o:ORDINAL|n:NTH) - quarter",
    "fiscal (o:ORDINAL|n:NTH) (fiscal)? quarter",
  ],
  read(match) {
    const number = match.number(match.has("o") ? "o" : "n");
    if (number < 1 || number > 4 || match.after()?.text === "of") return null;
    return { type: "DATE", value: `XXXX-Q${number}` };
  },
  examples: [
    { text: "in the first quarter, few", finds: [["the first quarter", "XXXX-Q1"]] },
    { text: "in its fiscal second quarter, sales", finds: [["its fiscal second quarter", "XXXX-Q2"]] },
    { text: "fourth-quarter figures", finds: [["fourth-quarter", "XXXX-Q4"]] },
  ],
  counterexamples: ["the first quarter of the town", "the fifth quarter", "a quarter"],
};
