import type { JudgedEvent } from "./judged.ts";
import { groupBy, percent } from "./row.ts";

/** Lower ends of the bins of confidence; the last is what a reader may rely on. */
const BINS = [0, 0.4, 0.6, 0.8, 0.9] as const;
const SURE = BINS[BINS.length - 1] as number;
/** The annotators of the judgments left acts out (procedure before the Court); those show the dates, not the acts. */
const WITHOUT_ACTS = "echr-dev";

export const RELIABILITY_TITLES = ["SET", "CONFIDENCE", "EVENTS", "RIGHT", "SHARE"];

const rightOf = (events: readonly JudgedEvent[]): number => events.filter(({ right }) => right).length;
const share = (part: number, whole: number): string => (whole === 0 ? "" : percent(part / whole));

function binCells(set: string, judged: readonly JudgedEvent[]): string[][] {
  return BINS.map((from, i) => {
    const to = BINS[i + 1] ?? 1.01;
    const inside = judged.filter(({ event }) => event.confidence >= from && event.confidence < to);
    const label = to > 1 ? `${from} and more` : `${from} to ${to}`;
    return [set, label, `${inside.length}`, `${rightOf(inside)}`, share(rightOf(inside), inside.length)];
  });
}

function coverCells(set: string, judged: readonly JudgedEvent[]): string[] {
  const sure = judged.filter(({ event }) => event.confidence >= SURE);
  return [set, `of the right ones, ${SURE} and more`, `${rightOf(judged)}`, `${rightOf(sure)}`, share(rightOf(sure), rightOf(judged))];
}

/** How often events are right at each confidence, by set and over all sets whose gold names acts. */
export function reliabilityCells(judged: readonly JudgedEvent[]): string[][] {
  const bySet = [...groupBy(judged, ({ set }) => set)];
  const withActs = judged.filter(({ set }) => set !== WITHOUT_ACTS);
  return [...bySet, ["all but judgments", withActs] as const].flatMap(([set, events]) => [
    ...binCells(set, events),
    coverCells(set, events),
  ]);
}
