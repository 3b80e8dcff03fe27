import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** Decades of these words are of the last century where none is printed. */
const CENTURY = "19";
const YEARS_OF_LIFE = new Set("his her their my our your".split(" "));

/** "in her late eighties" is an age. */
const isAge = (match: Match): boolean => [1, 2].some((distance) => YEARS_OF_LIFE.has(match.before(distance)?.text ?? ""));

/** The nineties, the early seventies. */
export const decadeWord: TimexForm = {
  id: "en.timex.decade-word",
  patterns: ["(the|early|late|mid -?) < d:TENS >"],
  read: (match) => (isAge(match) || match.after()?.text === "of" ? null : { type: "DATE", value: `${CENTURY}${match.number("d")}` }),
  examples: [
    { text: "In the seventies he moved.", finds: [["the seventies", "197"]] },
    { text: "in the early nineties, she", finds: [["the early nineties", "199"]] },
  ],
  counterexamples: ["a man in his late eighties", "men in their fifties", "temperatures fell to the thirties of degrees", "nineties music"],
};
