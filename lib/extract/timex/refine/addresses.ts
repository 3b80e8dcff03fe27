import type { Timex } from "../../../model/timex.ts";
import type { TimexLanguage } from "../timex-language.ts";
import { kindOfValue } from "../value.ts";
import { tokensAfter, tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const NEAR = 60;
const LONGEST_NAME = 3;

/** A lone year that no preposition makes one: "at 2010 Abay Street", not "in 2010 Abay Street was closed". */
function isBareNumber(timex: Timex, text: string, language: TimexLanguage): boolean {
  if (kindOfValue(timex.value) !== "year" || timex.end - timex.start !== timex.value.length) return false;
  const before = tokensBefore(text, timex, NEAR, language);
  return !language.words.yearOpeners.includes(before[before.length - 1]?.text ?? "");
}

const namesStreetByDay = ({ type, value }: Timex): boolean => type === "DATE" && /^XXXX-..-..$/.test(value);

function isInAddress(timex: Timex, text: string, language: TimexLanguage): boolean {
  const { streets } = language.words;
  const isNumber = isBareNumber(timex, text, language);
  if (!isNumber && !namesStreetByDay(timex)) return false;
  const after = tokensAfter(text, timex, NEAR, language).slice(0, isNumber ? LONGEST_NAME : 1);
  const street = after.findIndex((token) => token.capital && streets.includes(token.text));
  return street >= (isNumber ? 1 : 0) && after.slice(0, street).every((token) => token.capital);
}

/** The number of a house and the name of a street are no dates. */
export const addresses: RefineStep = {
  id: "addresses",
  reason: "It is the number of a house or the name of a street.",
  apply: (timexes, text, language) => timexes.filter((timex) => !isInAddress(timex, text, language)),
};
