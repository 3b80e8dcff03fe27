import type { DatedAction } from "./attach.ts";

/** What each way of coming by a date is worth, measured over the corpora (docs/measurements/actions.md). */
const BY_ATTACHMENT = { noun: 0.85, clause: 1, sentence: 0.9, carried: 0.7 } as const;
const BY_RESOLUTION = { explicit: 1, partial: 0.98, document: 0.85, relative: 0.96 } as const;

/** How likely the event is right as a whole, 0 to 1: the cue, the date, and how the two came together. */
export function confidenceOf({ candidate, date, how, after }: DatedAction): number {
  const cue = candidate.cue.certainty ?? 0.95;
  const modality = candidate.modality === "asserted" ? 1 : 0.85;
  const product = cue * modality * BY_ATTACHMENT[how] * BY_RESOLUTION[date.resolved] * (after ? 0.8 : 1);
  return Math.round(product * 100) / 100;
}
