import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { YEAR, yearOf } from "./year-parts.ts";

const MONTH = `m:MONTH ((,|of)? ${YEAR})?`;

/** "2O14", "201l": as many signs as a year has, one of them a letter. */
const MISREAD_YEAR = "a:NUM +l:MISREAD (+b:NUM)?";
const YEAR_DIGITS = 4;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

function withMisreadYear(match: Match): TimexDraft | null {
  const digits = `${match.token("a")?.text}${match.text("l")}${match.token("b")?.text ?? ""}`;
  const year = Number(digits);
  if (digits.length !== YEAR_DIGITS || year < FIRST_YEAR || year > LAST_YEAR || match.isPartOfNumber("./")) return null;
  return { type: "DATE", value: dayValue(year, match.number("m"), match.number("d")), diagnostics: ["misread-digit"] };
}

/** The letter stands for the tens or for the ones: "l5", "1O". */
function dayOf(match: Match): number {
  const number = match.number("n");
  return match.has("t") ? Number(match.text("t")) * 10 + number : number * 10 + Number(match.text("e"));
}

/** l5 May 2014: a reader of scans took the one for a letter. Read as it was meant, and said so. */
export const dayMisread: TimexForm = {
  id: "en.timex.day-misread",
  patterns: [`t:MISREAD +n:NUM ${MONTH}`, `n:NUM +e:MISREAD ${MONTH}`, `d:DAY of? m:MONTH ,? ${MISREAD_YEAR}`],
  read(match) {
    if (match.has("d")) return withMisreadYear(match);
    if (match.token("n")?.digits !== 1 || match.isPartOfNumber("./")) return null;
    const day = dayOf(match);
    const year = yearOf(match);
    if (!year && match.has("noted")) return null;
    return day < 1 || day > 31
      ? null
      : { type: "DATE", value: dayValue(year?.year ?? null, match.number("m"), day), cut: year?.cut ?? 0, diagnostics: ["misread-digit"] };
  },
  examples: [
    { text: "on l5 May 2014 he", finds: [["l5 May 2014", "2014-05-15"]] },
    { text: "on 1O May 2014 he", finds: [["1O May 2014", "2014-05-10"]] },
    { text: "on 2I June he", finds: [["2I June", "XXXX-06-21"]] },
    { text: "on l5 May 20142 he", finds: [["l5 May 2014", "2014-05-15"]] },
    { text: "on 15 May 2O14 he", finds: [["15 May 2O14", "2014-05-15"]] },
    { text: "on 15 May 201l he", finds: [["15 May 201l", "2011-05-15"]] },
    { text: "on O3 June he", finds: [["O3 June", "XXXX-06-03"]] },
  ],
  counterexamples: ["l5 men", "al5 May 2014", "l55 May", "9l May", "15 May 2O seats"],
};
