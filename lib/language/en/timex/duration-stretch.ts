import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { COUNT, countOf, durationValue } from "./count.ts";
import { isPartOfDate } from "./of-unit.ts";

/** The past several months, the next 3 days, the first two years, the following days. */
export const durationStretch: TimexForm = {
  id: "en.timex.duration-stretch",
  patterns: [
    `(the|these|those) (s:STEP|first|final) ${COUNT} (s:STEP|first|final)? u:UNITS`,
    `(the|these|those) ${COUNT} (s:STEP|first|final)? u:UNITS`,
    `s:STEP ${COUNT} u:UNITS`,
    "the (s:STEP|first|final|early|intervening) u:UNITS",
  ],
  read(match) {
    if (isPartOfDate(match)) return null;
    const hasCount = match.has("n") || match.has("t") || match.has("v") || match.has("couple") || match.has("one");
    return { type: "DURATION", value: durationValue(hasCount ? countOf(match) : "X", match.text("u")) };
  },
  examples: [
    { text: "in the past several months", finds: [["the past several months", "PXM"]] },
    { text: "the next 3 days", finds: [["the next 3 days", "P3D"]] },
    { text: "the following days", finds: [["the following days", "PXD"]] },
    { text: "the first two years", finds: [["the first two years", "P2Y"]] },
  ],
  counterexamples: ["the following men", "the first two men", "the first two weeks of May"],
};
