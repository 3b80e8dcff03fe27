import type { Timex } from "../../../model/timex.ts";
import type { TimexLanguage } from "../timex-language.ts";
import { addresses } from "./addresses.ts";
import { appositions } from "./appositions.ts";
import { citations } from "./citations.ts";
import { lists } from "./lists.ts";
import { notDates } from "./not-dates.ts";
import { numericOrder } from "./numeric-order.ts";
import { overlap } from "./overlap.ts";
import { references } from "./references.ts";
import type { RefineContext, RefineStep } from "./refine-step.ts";
import { times } from "./times.ts";

/** In this order: what is no date must not lend its year to a list, and a list's members must be complete before they are told apart from citations. */
export const REFINE_STEPS: readonly RefineStep[] = [
  overlap,
  notDates,
  addresses,
  numericOrder,
  lists,
  appositions,
  times,
  citations,
  references,
];

/** Told of every timex that a step takes away or changes: for explaining, and for tests. */
export type RefineTrace = (step: RefineStep, before: readonly Timex[], after: readonly Timex[]) => void;

const NOTHING_KNOWN: RefineContext = { dateOrder: null };

/** Drops what is no date, merges what is one, and marks citations; every step list to list, with its reason. */
export function refineTimexes(
  timexes: readonly Timex[],
  text: string,
  language: TimexLanguage,
  trace?: RefineTrace,
  context: RefineContext = NOTHING_KNOWN,
): Timex[] {
  return REFINE_STEPS.reduce<Timex[]>(
    (before, step) => {
      const after = step.apply(before, text, language, context);
      trace?.(step, before, after);
      return after;
    },
    [...timexes],
  );
}
