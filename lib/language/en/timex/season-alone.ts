import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { seasonValue } from "../../../extract/timex/value.ts";

const INTRODUCES = new Set(
  "in the by during that this last next until since early late mid - following previous of each from same".split(" "),
);
const NOT_AFTER = new Set("of back short down off apart behind under within into water board to up from".split(" "));
/** Words that are verbs and things as well. */
const AMBIGUOUS = new Set(["spring", "fall"]);

function isSeason(match: Match): boolean {
  const previous = match.before();
  const next = match.after();
  const word = match.token("s")?.text ?? "";
  if (next?.kind === "word" && (NOT_AFTER.has(next.text) || (next.capital && next.gap > 0))) return false;
  if (word === "fall") return previous?.text === "in" && next?.kind !== "word";
  return !AMBIGUOUS.has(word) || (previous !== undefined && INTRODUCES.has(previous.text));
}

/** The summer, that autumn: the year is not printed. "Fall" and "spring" only after a word that says so. */
export const seasonAlone: TimexForm = {
  id: "en.timex.season-alone",
  patterns: ["s:SEASON"],
  read: (match) => (isSeason(match) ? { type: "DATE", value: seasonValue(null, match.number("s")) } : null),
  examples: [
    { text: "In the summer he left.", finds: [["the summer", "XXXX-SU"]] },
    { text: "by early autumn, they", finds: [["early autumn", "XXXX-FA"]] },
  ],
  counterexamples: ["the fall of the town", "a spring board", "prices fall", "to spring back"],
};
