import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { seasonValue } from "../../../extract/timex/value.ts";

const INTRODUCES = new Set(
  "in the by during that this last next until since early late mid - following previous of each from same".split(" "),
);
const NOT_AFTER = new Set("of back short down off apart behind under within into water board".split(" "));

/** The summer, that autumn: the year is not printed. "Fall" and "spring" only after a word that says so. */
export const seasonAlone: TimexForm = {
  id: "en.timex.season-alone",
  patterns: ["s:SEASON"],
  read(match) {
    const previous = match.before();
    const next = match.after();
    const word = match.token("s")?.text;
    if (next?.kind === "word" && (NOT_AFTER.has(next.text) || next.capital)) return null;
    if (word === "fall")
      return previous && previous.text === "in" && next?.kind !== "word" ? { type: "DATE", value: seasonValue(null, 23) } : null;
    if (!previous || !INTRODUCES.has(previous.text)) return null;
    return { type: "DATE", value: seasonValue(null, match.number("s")) };
  },
  examples: [
    { text: "In the summer he left.", finds: [["the summer", "XXXX-SU"]] },
    { text: "by early autumn, they", finds: [["early autumn", "XXXX-FA"]] },
  ],
  counterexamples: ["the fall of the town", "a spring board", "prices fall", "to spring back"],
};
