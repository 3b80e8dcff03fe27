import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { amountOf, COUNT, durationValue } from "./count.ts";

const HALVES: Readonly<Record<string, string>> = { hour: "PT30M", day: "PT12H", year: "P6M", decade: "P5Y", century: "P50Y" };

/** Half an hour, half a year; two and a half years, a year and a half. */
export const durationHalf: TimexForm = {
  id: "en.timex.duration-half",
  patterns: [
    "half -? (a|an)? -? half:UNIT",
    `${COUNT} -? and -? a -? half -? (u:UNITS|u:UNIT)`,
    "one:ONE u:UNIT and a half",
    "n:NUM -? top:NUM +/ +bottom:NUM -? (u:UNITS|u:UNIT)",
  ],
  read(match) {
    const half = HALVES[match.text("half")];
    if (match.has("half")) return half === undefined ? null : { type: "DURATION", value: half };
    if (match.has("top") && (match.number("top") !== 1 || match.number("bottom") !== 2)) return null;
    const amount = match.has("one") ? 1 : amountOf(match);
    return Number.isNaN(amount) ? null : { type: "DURATION", value: durationValue(`${amount}.5`, match.text("u")) };
  },
  examples: [
    { text: "for half an hour they", finds: [["half an hour", "PT30M"]] },
    { text: "two and a half years", finds: [["two and a half years", "P2.5Y"]] },
    { text: "about 2 1/2 years", finds: [["2 1/2 years", "P2.5Y"]] },
    { text: "a year and a half", finds: [["a year and a half", "P1.5Y"]] },
  ],
  counterexamples: ["half of the men", "a half measure"],
};
