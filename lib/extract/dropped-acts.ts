import type { ActionCandidate } from "./actions.ts";

/** Why an act that was recognized is no event of its own. */
export const DROP_REASONS = [
  "known-act-beside",
  "noun-without-date",
  "clause-without-date",
  "sentence-without-date",
  "nothing-carried",
  "not-told-as-real",
  "date-of-the-telling",
  "verb-beside",
  "tells-of-an-act",
  "one-step",
  "one-happening",
  "story-goes-on",
  "list-opening",
  "said-before",
  "refers-back",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Told of every act that is dropped: for explaining, and for tests. `by` is the act that stays in its place. */
export type DropTrace = (candidate: ActionCandidate, reason: DropReason, by?: ActionCandidate) => void;
