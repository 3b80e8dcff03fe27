import { firstFrom } from "../model/span.ts";
import type { ResolvedTimex, Timex } from "../model/timex.ts";
import { countFrom, isAnchor } from "./counted-from-acts.ts";
import type { TimexLanguage } from "./timex/timex-language.ts";

/** Between the noun and its date stands one small word at the most ("his arrest on 5 May", "the hearing of 5 May"). */
const LONGEST_LINK = 6;

/** Dates counted from an act that has its own date beside it, and the dates that are those acts': no verb takes them. */
export interface FromOwnDates {
  readonly counted: readonly ResolvedTimex[];
  readonly dates: readonly ResolvedTimex[];
}

const isLink = (between: string, { words }: TimexLanguage): boolean =>
  between.length <= LONGEST_LINK && ["", ...words.timeLinks, ...words.citedLinks].includes(between.trim().toLowerCase());

/** "the visit" is no known act, but its date stands beside it. */
function asCount(phrase: Timex): Timex {
  return phrase.relative?.kind === "unknown" ? { ...phrase, relative: { ...phrase.relative, kind: "offset" } } : phrase;
}

/**
 * "Two months before his arrest on 5 May 2013 he was threatened", "after the hearing of 5 May": the date is that of the noun, and the verb's is
 * counted from it. `resolved` in text order.
 */
export function countFromOwnDates(
  phrases: readonly Timex[],
  resolved: readonly ResolvedTimex[],
  text: string,
  language: TimexLanguage,
): FromOwnDates {
  const spans = resolved.map(({ timex }) => timex);
  const taken = new Set<ResolvedTimex>();
  const counted = phrases.flatMap((phrase) => {
    const own = resolved[firstFrom(spans, phrase.end)];
    if (!own || !isAnchor(own) || own.range || !isLink(text.slice(phrase.end, own.timex.start), language)) return [];
    const found = countFrom(own, asCount(phrase));
    if (found) taken.add(own);
    return found ? [{ ...found, timex: phrase }] : [];
  });
  const dates = resolved.map((one) => (taken.has(one) ? { ...one, timex: { ...one.timex, reference: true } } : one));
  return { counted, dates };
}
