import type { Timex } from "../../../model/timex.ts";
import type { TimexLanguage } from "../timex-language.ts";

/** One correction of the list of timexes: list in, list out. Why it exists stands in `reason`, which is also what a reader is told. */
export interface RefineStep {
  readonly id: string;
  readonly reason: string;
  readonly apply: (timexes: readonly Timex[], text: string, language: TimexLanguage) => Timex[];
}
