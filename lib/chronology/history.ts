import type { Entry } from "../model/chronology.ts";
import type { Correction } from "../model/correction.ts";
import { applyCorrections } from "./corrections.ts";
import { entryOf } from "./entry.ts";
import type { Line } from "./line.ts";
import { linesConcerned } from "./pending.ts";
import { isOfLine, takenBack } from "./standing.ts";

export type LineState = Pick<Entry, "date" | "time" | "action" | "act" | "polarity" | "modality" | "agencies" | "people" | "review">;

/** One thing that was said of a line, and what the line says after it. */
export interface HistoryStep {
  correction: Correction;
  isTakenBack: boolean;
  after: LineState;
}

const stateOf = ({ date, time, action, act, polarity, modality, agencies, people, review }: Entry): LineState => ({
  ...{ date, time, action, act, polarity, modality, agencies, people, review },
});

/**
 * All that was ever said of a line, oldest first, also what was taken back: first as it was read, then step by step. What does not hold
 * any more changes nothing.
 */
export function historyOf(entry: Entry, corrections: readonly Correction[]): { read: LineState; steps: HistoryStep[] } {
  const line: Line = {
    ...{ id: entry.id, caseId: entry.caseId, sources: entry.sources as [(typeof entry.sources)[0], ...typeof entry.sources] },
    readAs: new Map(Object.entries(entry.readAs ?? {})),
    broughtBy: new Map(),
  };
  const holding = new Set(entry.corrections.map(({ id }) => id));
  const all = new Map([...entry.corrections, ...corrections].map((one) => [one.id, one]));
  const concerned = [...all.values()].filter((one) => holding.has(one.id) || linesConcerned(one, corrections).includes(entry.id));
  const gone = takenBack(corrections);
  let now = entryOf(line);
  const read = stateOf(now);
  const steps = concerned
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.number - b.number))
    .map((correction) => {
      if (holding.has(correction.id) && isOfLine(correction)) now = applyCorrections(now, [{ correction, isSuperseded: false }]);
      return { correction, isTakenBack: gone.has(correction.id), after: stateOf(now) };
    });
  return { read, steps };
}
