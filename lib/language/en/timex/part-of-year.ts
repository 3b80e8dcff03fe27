import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";

const PART = "(the|its|their)? (o:ORDINAL|n:NTH|l:latter|l:last|l:final) (fiscal)? -? (h:half -? year?|q:quarter)";
const YEAR = "(this:this|last:last|next:next|the? same|that same?|the s:STEP|current:the current|the)";

function relativeYear(match: Match): RelativeTimex {
  const isDocument = ["this", "last", "next", "current"].some((name) => match.has(name));
  const amount = match.has("last") ? -1 : match.has("next") ? 1 : match.has("s") ? match.number("s") : 0;
  return { anchor: isDocument ? "document" : match.has("s") ? "story" : "either", kind: "same", unit: "year", amount };
}

function draft(match: Match): TimexDraft | null {
  const isHalf = match.has("h");
  const number = match.has("l") ? (isHalf ? 2 : 4) : match.number(match.has("o") ? "o" : "n");
  if (number < 1 || number > (isHalf ? 2 : 4)) return null;
  const part = `${isHalf ? "H" : "Q"}${number}`;
  if (match.has("y")) return { type: "DATE", value: `${match.number("y")}-${part}` };
  return { type: "DATE", value: `XXXX-${part}`, relative: relativeYear(match) };
}

/** The first half of 2014, the second quarter of 2015, the first quarter of this year, Q3 2012. */
export const partOfYear: TimexForm = {
  id: "en.timex.part-of-year",
  patterns: [
    `${PART} (of|in|,)? (fiscal)? y:YYYY`,
    `${PART} (of|in)? ${YEAR} year`,
    "(h:h|q:q) +n:NUM (of|,|/)? y:YYYY",
    "n:NUM (+h:h|+q:q) y:YYYY",
  ],
  read: draft,
  examples: [
    { text: "in the first half of 2014", finds: [["the first half of 2014", "2014-H1"]] },
    { text: "the latter half of 2003", finds: [["the latter half of 2003", "2003-H2"]] },
    { text: "the 3rd quarter of 2015", finds: [["the 3rd quarter of 2015", "2015-Q3"]] },
    { text: "in the 3rd quarter 2015", finds: [["the 3rd quarter 2015", "2015-Q3"]] },
    { text: "in the second half-year of 2014", finds: [["the second half-year of 2014", "2014-H2"]] },
    { text: "for the first quarter of this year", finds: [["the first quarter of this year", "XXXX-Q1"]] },
    { text: "in the second half of last year", finds: [["the second half of last year", "XXXX-H2"]] },
    { text: "in 1Q 2013 it", finds: [["1Q 2013", "2013-Q1"]] },
  ],
  counterexamples: ["the third half of 2014", "half of 2014", "the first half of the match"],
};
