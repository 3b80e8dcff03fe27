import type { Timex } from "../../../model/timex.ts";
import { readTokens } from "../recognize.ts";
import type { TimexLanguage } from "../timex-language.ts";
import type { RefineStep } from "./refine-step.ts";

const MOST_BETWEEN = 12;
const FULL_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const DAY = /^[0-9X]{4}-[0-9]{2}-[0-9]{2}$/;
const NO_DAY = /^XXXX-XX-XX/;

function isExplainedBy(a: Timex, b: Timex, text: string, language: TimexLanguage): boolean {
  if (a.relative?.unit === "weekday" && a.type === "TIME") return !b.relative && DAY.test(b.value) && isBeside(a, b, text, language);
  return a.relative?.unit === "day" && NO_DAY.test(a.value) && !b.relative && FULL_DAY.test(b.value) && isBeside(a, b, text, language);
}

/** Nothing but a comma, a bracket or a preposition stands between: "two months later, on 3 March". */
export function isBeside(a: Timex, b: Timex, text: string, language: TimexLanguage): boolean {
  if (b.start < a.end || b.start - a.end > MOST_BETWEEN) return false;
  const tokens = readTokens(text, language, a.end, b.start);
  return tokens.length <= 3 && tokens.every(({ text: word }) => word === "," || word === "(" || language.words.timeLinks.includes(word));
}

/** "Next morning, 22 February 2017": the date beside it says which day is meant, so nothing has to be counted. */
export const appositions: RefineStep = {
  id: "appositions",
  reason: "The date printed right after it says which day it is.",
  apply: (timexes, text, language) =>
    timexes.map((timex, i) => {
      const next = timexes[i + 1];
      if (!next || !isExplainedBy(timex, next, text, language)) return timex;
      const { relative, ...said } = timex;
      const check: Partial<Timex> = relative?.unit === "weekday" ? { weekday: relative.index ?? 0 } : relative ? { counted: relative } : {};
      return { ...said, ...check, value: next.value + timex.value.slice(NO_DAY.exec(timex.value)?.[0].length ?? 0) };
    }),
};
