import type { Timex } from "../../../model/timex.ts";
import type { TimexLanguage } from "../timex-language.ts";

/** How the document's own country writes dates in figures, and which it is. */
export interface DateOrder {
  order: "day-first" | "month-first";
  region: string;
}

/** What is known of a document beside its text. */
export interface RefineContext {
  dateOrder: DateOrder | null;
}

/** One correction of the list of timexes: list in, list out. Why it exists stands in `reason`, which is also what a reader is told. */
export interface RefineStep {
  readonly id: string;
  readonly reason: string;
  readonly apply: (timexes: readonly Timex[], text: string, language: TimexLanguage, context: RefineContext) => Timex[];
}
