import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** This weekend, last weekend, over the weekend. */
export const weekend: TimexForm = {
  id: "en.timex.weekend",
  patterns: ["(this|that|the? s:STEP|the) weekend"],
  read: (match) =>
    match.after()?.text === "of"
      ? null
      : {
          type: "DATE",
          value: "XXXX-WXX-WE",
          relative: { anchor: "either", kind: "same", unit: "week", amount: match.has("s") ? match.number("s") : 0 },
        },
  examples: [
    { text: "last weekend he", finds: [["last weekend", "XXXX-WXX-WE"]] },
    { text: "over the weekend", finds: [["the weekend", "XXXX-WXX-WE"]] },
  ],
  counterexamples: ["weekend work", "the weekend of 7 June"],
};
