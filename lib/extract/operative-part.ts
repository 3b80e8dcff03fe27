import type { ActionCandidate } from "./actions.ts";
import type { DatedAction } from "./attach.ts";
import type { DropTrace } from "./dropped-acts.ts";

/** An operative part stands on a page or two before the line that dates it. */
const LONGEST_PART = 12_000;

/**
 * What a judgment orders by being printed ("Holds that there has been a violation …") is done on the day on which the judgment was delivered:
 * its closing line says so, some paragraphs below. What no such line follows has no date. List to list, in text order.
 */
export function withOperativePart(
  attached: readonly DatedAction[],
  operative: readonly ActionCandidate[],
  trace?: DropTrace,
): DatedAction[] {
  if (operative.length === 0) return [...attached];
  const closings = attached.filter(({ candidate }) => candidate.cue.closes);
  const delivered = operative.flatMap((candidate): DatedAction[] => {
    const closing = closings.find(({ candidate: line }) => line.start > candidate.end && line.start - candidate.end < LONGEST_PART);
    if (closing) return [{ candidate, date: closing.date, how: "sentence", ofNoun: false, after: false }];
    trace?.(candidate, "sentence-without-date");
    return [];
  });
  return [...attached, ...delivered].sort((a, b) => a.candidate.start - b.candidate.start);
}
