import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import type { Token } from "../../../extract/timex/tokens.ts";
import { monthValue } from "../../../extract/timex/value.ts";
import { lexicon } from "./lexicon.ts";

const INTRODUCES = new Set(
  "in by since until till of from to and or during between before after through early late mid - last next this that , ( the around about for throughout".split(
    " ",
  ),
);
const AMBIGUOUS = new Set(["may", "march", "august"]);
const CLEARLY = new Set("in by since until till during early late mid of from to last next through between throughout".split(" "));
const PARTS = new Set(["mid", "early", "late"]);
const JOINS = new Set(["-", "/", "to", "and", "or"]);
const ABBREVIATED = 4;

const isMonth = (token: Token | undefined): boolean => token?.capital === true && token.text in (lexicon.MONTH?.words ?? {});

function isMonthWord(match: Match): boolean {
  const { text } = match.token("m") ?? { text: "" };
  const previous = match.before();
  const next = match.after();
  if (text.length < ABBREVIATED && text !== "may") return false;
  if (previous?.text === "-" && PARTS.has(match.before(2)?.text ?? "")) return true;
  if (next && JOINS.has(next.text) && isMonth(match.after(2))) return true;
  if (AMBIGUOUS.has(text))
    return (
      previous !== undefined &&
      CLEARLY.has(previous.text) &&
      !(previous.text === "to" && next?.kind === "word" && !next.capital && text === "march")
    );
  if (previous?.capital && !INTRODUCES.has(previous.text)) return false;
  return !(next?.capital && next.gap === 1 && !(previous && CLEARLY.has(previous.text)));
}

/** October: the year is not printed. "May" and "March" only after a word that says so. */
export const month: TimexForm = {
  id: "en.timex.month",
  patterns: ["m:MONTH"],
  read: (match) => (isMonthWord(match) ? { type: "DATE", value: monthValue(null, match.number("m")) } : null),
  examples: [
    { text: "In August the case was closed.", finds: [["August", "XXXX-08"]] },
    { text: "by the end of May they", finds: [["the end of May", "XXXX-05"]] },
    { text: "In early October he left.", finds: [["early October", "XXXX-10"]] },
  ],
  counterexamples: ["May I come in?", "They march on.", "General March spoke.", "They began to march home.", "Ms April Stone spoke."],
};
