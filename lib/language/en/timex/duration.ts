import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { COUNT, countOf, durationValue, UNIT_LETTERS } from "./count.ts";
import { isPartOfDate } from "./of-unit.ts";

const SECOND = "(,? and (m:NUM|mt:NUMBER|MORE:a) (v2:UNIT|v2:UNITS))?".replace("MORE:a", "ma:a");

const ROUGHLY = "over|under|nearly|almost|more than|less than|only|at least|at most|up to";

function read(match: Match): string | null {
  const unit = match.text("u");
  const count = countOf(match);
  if (match.has("one") && match.token("one")?.text !== "one" && (unit === "second" || unit === "minute")) return null;
  const first = durationValue(count, unit);
  if (!match.has("v2")) return first;
  const more = match.has("m") ? match.number("m") : match.has("mt") ? match.number("mt") : 1;
  const second = `${more}${UNIT_LETTERS[match.text("v2")] ?? ""}`;
  return first.includes("T") || /hour|minute|second/.test(match.text("v2"))
    ? `${first}${first.includes("T") ? "" : "T"}${second}`
    : first + second;
}

/** Three days, two-year, twenty-four hours, several months, three years and six months. */
export const duration: TimexForm = {
  id: "en.timex.duration",
  patterns: [
    `(${ROUGHLY}) ${COUNT} -? (u:UNIT|u:UNITS) ${SECOND}`,
    `a ${COUNT} -? (u:UNIT|u:UNITS) -? period`,
    `${COUNT} (full|consecutive|whole|more|working|calendar|single|entire|straight|long|short|bloody|brutal|additional|extra|successive|critical)? -? (u:UNIT|u:UNITS) ${SECOND}`,
    `${COUNT} -? (u:UNIT|u:UNITS) -? (old|long)`,
    "u:UNIT - long",
    `${COUNT} (u:UNIT|u:UNITS) of age`,
  ],
  read(match) {
    if (match.isPartOfNumber("./") || (match.before()?.text === "first" && isPartOfDate(match))) return null;
    const value = read(match);
    return value === null ? null : { type: "DURATION", value };
  },
  examples: [
    { text: "for three days he", finds: [["three days", "P3D"]] },
    { text: "a two-week review", finds: [["two-week", "P2W"]] },
    { text: "sentenced to three years and six months", finds: [["three years and six months", "P3Y6M"]] },
    { text: "within 24 hours", finds: [["24 hours", "PT24H"]] },
    { text: "for two bloody weeks they", finds: [["two bloody weeks", "P2W"]] },
    { text: "a few days passed", finds: [["a few days", "PXD"]] },
    { text: "twenty-one years", finds: [["twenty-one years", "P21Y"]] },
    { text: "over a decade of", finds: [["over a decade", "P10Y"]] },
  ],
  counterexamples: ["three men", "a second officer", "the days of old"],
};
