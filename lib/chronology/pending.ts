import type { Entry } from "../model/chronology.ts";
import type { Correction, LineCorrection } from "../model/correction.ts";
import { applyCorrections } from "./corrections.ts";
import { isOfLine, linesSpokenOf, standing } from "./standing.ts";
import { withTag } from "./tag.ts";

/** Lines with what was said of them since they were built. */
export interface PendingLines {
  entries: Entry[];
  /** Lines that will be others once the chronology is built again: nobody can say what he sees of them. */
  unsettled: ReadonlySet<string>;
}

/** What changes one line and needs nothing else. */
const OF_ITSELF: ReadonlySet<Correction["kind"]> = new Set(["confirm", "reject", "edit", "no-answer-by", "comment"]);

/** Shows a person what was said a moment ago, before the chronology has been built with it. `seen`: how many corrections it was built with. */
export function withPending(entries: readonly Entry[], corrections: readonly Correction[], caseId: string, seen: number): PendingLines {
  const pending = corrections.filter(({ number }) => number > seen);
  const ofItself = standing(pending, caseId)
    .filter(isOfLine)
    .filter(({ kind }) => OF_ITSELF.has(kind));
  const unsettled = new Set(pending.filter(({ kind }) => !OF_ITSELF.has(kind)).flatMap((one) => linesConcerned(one, corrections)));
  const shown = entries.map((entry) => {
    const own = ofItself.filter((one) => linesSpokenOf(one).includes(entry.id));
    return own.length > 0 ? withTag(said(entry, own)) : entry;
  });
  return { entries: shown, unsettled };
}

const said = (entry: Entry, own: readonly LineCorrection[]): Entry => ({
  ...applyCorrections(
    entry,
    own.map((correction) => ({ correction, isSuperseded: false })),
  ),
  corrections: [...entry.corrections, ...own],
});

/** The lines that a correction is about; for one that takes another back, the other's. */
export function linesConcerned(correction: Correction, all: readonly Correction[]): readonly string[] {
  if (isOfLine(correction)) return linesSpokenOf(correction);
  if (correction.kind === "move") return correction.entryIds;
  if (correction.kind !== "undo") return [];
  const undone = all.find(({ id, number }) => id === correction.undoes && number < correction.number);
  return undone ? linesConcerned(undone, all) : [];
}
