import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const MONTH = "of m:MONTH ((,|of)? y:YYYY)?";
const LAST_DAY = 31;

/** The day in words or with its letters; NaN for what is none. */
function dayOf(match: Match): number {
  if (match.has("d")) return match.number("d");
  if (match.has("thirtieth")) return 30;
  const tens = match.has("twenty") ? 20 : match.has("thirty") ? 30 : 0;
  const day = tens + match.number("o");
  return tens > 0 && match.number("o") > 9 ? Number.NaN : day;
}

/** The fourteenth of June, the twenty-first of May 2014, the 14th day of June 2014. */
export const dayOrdinal: TimexForm = {
  id: "en.timex.day-ordinal",
  patterns: [
    `(the|this)? (thirtieth:thirtieth|o:ORDINAL) day? ${MONTH}`,
    `(the|this)? (twenty:twenty|thirty:thirty) (+- +o:ORDINAL|o:ORDINAL) day? ${MONTH}`,
    `(the|this)? d:DAYTH day ${MONTH}`,
  ],
  read(match) {
    const day = dayOf(match);
    const isCut = match.before()?.text === "-" && match.tokens[match.raw.first]?.gap === 0;
    if (isCut || !(day >= 1 && day <= LAST_DAY)) return null;
    return { type: "DATE", value: dayValue(match.has("y") ? match.number("y") : null, match.number("m"), day) };
  },
  examples: [
    { text: "on the fourteenth of June 2014 they", finds: [["the fourteenth of June 2014", "2014-06-14"]] },
    { text: "on the twenty-first of May he", finds: [["the twenty-first of May", "XXXX-05-21"]] },
    { text: "done this 14th day of June 2014", finds: [["this 14th day of June 2014", "2014-06-14"]] },
    { text: "the first day of March 2010", finds: [["the first day of March 2010", "2010-03-01"]] },
  ],
  counterexamples: ["the first of many", "the second march of mothers", "the thirty-fifth of May", "the third day of hunger"],
};
