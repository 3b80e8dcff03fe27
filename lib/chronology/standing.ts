import type { Correction, LineCorrection } from "../model/correction.ts";

/** Ids of corrections that were taken back, and of undos that were taken back themselves. */
export function takenBack(corrections: readonly Correction[]): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const one of [...corrections].sort((a, b) => b.number - a.number))
    if (one.kind === "undo" && !gone.has(one.id)) gone.add(one.undoes);
  return gone;
}

/**
 * What people say of a case now, oldest first. What had been said of lines before they came from another case stands before all that was
 * said of them here.
 */
export function standing(corrections: readonly Correction[], caseId: string): Correction[] {
  const gone = takenBack(corrections);
  const own = [...corrections].sort((a, b) => a.number - b.number).filter(({ id, kind }) => kind !== "undo" && !gone.has(id));
  return own.flatMap((one) => (one.kind === "move" && one.to === caseId ? [...one.brings.filter(({ id }) => !gone.has(id)), one] : [one]));
}

export const isOfLine = (correction: Correction): correction is LineCorrection =>
  !["rename", "join-people", "undo", "move"].includes(correction.kind);

/** The lines that a correction speaks of, as they were called when it was made. */
export function linesSpokenOf(correction: LineCorrection): readonly string[] {
  switch (correction.kind) {
    case "confirm":
      return correction.entryIds;
    case "merge":
      return [correction.entryId, ...correction.others];
    case "split":
      return [correction.entryId, correction.newEntryId];
    default:
      return [correction.entryId];
  }
}
