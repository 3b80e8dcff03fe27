import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { monthValue } from "../../../extract/timex/value.ts";

/** The first seven months of 2015: from its first month to the seventh. */
export const firstMonths: TimexForm = {
  id: "en.timex.first-months",
  patterns: ["the? (first:first|last:last|last:final) (n:NUM|n:NUMBER) months of y:YYYY"],
  read(match): TimexDraft | null {
    const count = match.number("n");
    if (count < 1 || count > 12) return null;
    const year = match.number("y");
    const [from, to] = match.has("first") ? [1, count] : [13 - count, 12];
    return { type: "DATE", value: monthValue(year, from), endValue: monthValue(year, to) };
  },
  examples: [
    { text: "In the first seven months of 2015, few", finds: [["the first seven months of 2015", "2015-01"]] },
    { text: "the last 3 months of 2014", finds: [["the last 3 months of 2014", "2014-10"]] },
  ],
  counterexamples: ["the first 14 months of 2015", "seven months of war"],
};
