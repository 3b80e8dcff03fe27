import type { Timex } from "../../../model/timex.ts";
import { dayValue } from "../value.ts";
import type { DateOrder, RefineStep } from "./refine-step.ts";

/** `mixed`: the document itself writes both ways. */
type Order = DateOrder["order"] | "unknown" | "mixed";

const DAY_LENGTH = 10;

const isMonth = (number: number): boolean => number >= 1 && number <= 12;

const DOTTED = /^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}$/;
const DAY_FIRST = /^[0-9]{1,2}\p{L}{0,3}\s.{0,40}[0-9]{4}$/su;
const MONTH_FIRST = /^\p{L}.{0,20}\s[0-9]{1,2}\p{L}{0,2},?\s{1,3}[0-9]{4}$/su;

/** A document that writes "5 April 2018" or "05.04.2018" writes the day first in figures too, one that writes "April 5, 2018" the month. */
function orderInWords(timexes: readonly Timex[]): Order {
  const isDay = ({ value, numeric, type }: Timex): boolean => type === "DATE" && numeric === undefined && value.length === DAY_LENGTH;
  const printed = timexes.filter(isDay).map(({ text }) => text);
  const dayFirst = printed.some((text) => DAY_FIRST.test(text) || DOTTED.test(text));
  const monthFirst = printed.some((text) => MONTH_FIRST.test(text));
  if (dayFirst === monthFirst) return dayFirst ? "mixed" : "unknown";
  return dayFirst ? "day-first" : "month-first";
}

/** A sibling whose first number is above 12 says that days come first, one whose second is above 12 that months do. */
function orderOf(timexes: readonly Timex[]): Order {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { numeric } of timexes) {
    if (!numeric) continue;
    if (numeric.first > 12 && isMonth(numeric.second)) dayFirst += 1;
    if (numeric.second > 12 && isMonth(numeric.first)) monthFirst += 1;
  }
  if (dayFirst > 0 === monthFirst > 0) return dayFirst > 0 ? "mixed" : orderInWords(timexes);
  return dayFirst > 0 ? "day-first" : "month-first";
}

function decided(timex: Timex, order: Order, region: string | null): Timex {
  const { numeric } = timex;
  if (!numeric) return timex;
  const { first, second, year } = numeric;
  const isClear = first > 12 || second > 12 || first === second;
  const monthFirst = isClear ? second > 12 : order === "month-first";
  const value = monthFirst ? dayValue(year, first, second) : dayValue(year, second, first);
  if (isClear || order === "day-first" || order === "month-first")
    return { ...timex, value, ...(isClear || region === null ? {} : { orderOf: region }) };
  return {
    ...timex,
    value,
    endValue: dayValue(year, first, second),
    diagnostics: [...(timex.diagnostics ?? []), "day-month-order-unknown"],
  };
}

/**
 * 04/12/2018: the order of day and month is that of the document's unambiguous dates in figures, else of its dates in words, else of the country
 * that it comes from; where all are wanting or its dates contradict one another, both readings are kept.
 */
export const numericOrder: RefineStep = {
  id: "numeric-order",
  reason: "The order of day and month is decided per document.",
  apply(timexes, _text, _language, { dateOrder }) {
    if (!timexes.some((timex) => timex.numeric)) return [...timexes];
    const own = orderOf(timexes);
    const from = own === "unknown" ? dateOrder : null;
    return timexes.map((timex) => decided(timex, from?.order ?? own, from?.region ?? null));
  },
};
