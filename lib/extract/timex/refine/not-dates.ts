import type { Timex } from "../../../model/timex.ts";
import type { Token } from "../tokens.ts";
import { kindOfValue } from "../value.ts";
import { tokensAfter, tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const NEAR = 24;
/** "pages 1990 to 1995": what is joined to a number that is no date is none either. */
const CLOSE = 4;
/** Signs that make the number after them a count, a sum or a reference. */
const SIGNS = new Set(["$", "€", "£", "₸", "₽", "¥", "§", "№", "#", "%"]);

const startsWithNumber = ({ text }: Timex): boolean => /^[0-9]/.test(text);

/** Only an expression that is all digits can be a case number, a sum or a page. */
const isBare = (timex: Timex): boolean => startsWithNumber(timex) && !/\p{L}/u.test(timex.text);

/** "Resolution 1373 (2001)": a year in brackets is part of the number before it. */
function isYearOfNumber(before: readonly Token[], numbered: ReadonlySet<string>): boolean {
  const [word, number, open] = before.slice(-3);
  return open?.text === "(" && number?.kind === "number" && word !== undefined && numbered.has(word.text);
}

/** Case numbers, articles, pages and sums are no dates. */
export const notDates: RefineStep = {
  id: "not-dates",
  reason: "A number after a word like number, article, page or a currency is no date.",
  apply(timexes, text, language) {
    const numbered = new Set(language.words.numbered);
    const counted = new Set(language.words.counted);
    let dropped: Timex | null = null;
    const isDate = (timex: Timex): boolean => {
      if (!isBare(timex)) return true;
      if (dropped && timex.start - dropped.end <= CLOSE) return false;
      const before = tokensBefore(text, timex, NEAR, language);
      const previous = before[before.length - 1];
      const word = previous?.text === "." ? before[before.length - 2] : previous;
      if (previous && SIGNS.has(previous.text)) return false;
      if (isYearOfNumber(before, numbered)) return false;
      if (word && numbered.has(word.text)) return false;
      if (kindOfValue(timex.value) !== "year") return true;
      const next = tokensAfter(text, timex, NEAR, language)[0];
      return !(next && ((counted.has(next.text) && (!next.capital || next.upper)) || SIGNS.has(next.text)));
    };
    return timexes.filter((timex) => {
      const kept = isDate(timex);
      if (!kept) dropped = timex;
      return kept;
    });
  },
};
