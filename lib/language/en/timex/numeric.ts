import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { fullYear } from "./year-parts.ts";

function yearOf(match: Match): number {
  return match.has("y") ? match.number("y") : fullYear(match.number("s"));
}

/** Before them "3.10.11" is no section of a text. */
const DATED = new Set(["on", "dated"]);

/** 28.09.2011 is day first wherever dots are used; which way 04/12/2018 goes is the document's to say. */
function draft(match: Match): TimexDraft | null {
  const [first, second, year] = [match.number("a"), match.number("b"), yearOf(match)];
  const isDotted = match.tokens[match.raw.first + 1]?.text === ".";
  if (first > 31 || second > 31 || (first > 12 && second > 12) || first < 1 || second < 1) return null;
  if (isDotted) return second > 12 ? null : { type: "DATE", value: dayValue(year, second, first) };
  const value = second > 12 ? dayValue(year, first, second) : dayValue(year, second, first);
  return { type: "DATE", value, numeric: { first, second, year } };
}

/** 28.09.2011, 28/09/2011, 28-09-2011, 28.09.11. */
export const numeric: TimexForm = {
  id: "en.timex.numeric",
  patterns: [
    "a:DAY +. +b:DAY +. +y:YYYY",
    "a:DAY +/ +b:DAY +/ +y:YYYY",
    "a:DAY +- +b:DAY +- +y:YYYY",
    "a:DAY +. +b:DAY +. +s:YY",
    "a:DAY +/ +b:DAY +/ +s:YY",
  ],
  read(match) {
    if (match.isPartOfNumber("./-:№")) return null;
    const isShort = match.has("s") && (match.token("a")?.digits !== 2 || match.token("b")?.digits !== 2);
    if (isShort && !DATED.has(match.before()?.text ?? "")) return null;
    return draft(match);
  },
  examples: [
    { text: "He was detained on 03.09.2011.", finds: [["03.09.2011", "2011-09-03"]] },
    { text: "on 28/09/2011 he", finds: [["28/09/2011", "2011-09-28"]] },
    { text: "on 09/28/2011 he", finds: [["09/28/2011", "2011-09-28"]] },
    { text: "on 3.10.11 he", finds: [["3.10.11", "2011-10-03"]] },
    { text: "on 28.09.11 he", finds: [["28.09.11", "2011-09-28"]] },
  ],
  counterexamples: ["File No. 03-06-2012/41", "Articles 4.2 and 7.5", "section 11/6", "version 3.14.15.92", "32.01.2011", "5.1.99"],
};
