import type { JudgedEvent } from "./judged.ts";
import { groupBy, percent } from "./row.ts";

/** What came of one cue over all corpora: how often it fires, stands at an act of the gold, and is right in act and date. */
export interface CueRecord {
  readonly ruleId: string;
  readonly fires: number;
  readonly matched: number;
  readonly right: number;
}

const SUMMARY_ROWS = 10;
/** A share of fewer says nothing. */
const FEWEST_FIRES = 4;

const countWhere = (events: readonly JudgedEvent[], test: (event: JudgedEvent) => boolean): number => events.filter(test).length;

/** Every cue that fires anywhere, the least often right first. */
export function cueRecords(judged: readonly JudgedEvent[]): CueRecord[] {
  const byCue = groupBy(judged, ({ event }) => event.actionSpan.ruleId);
  const records = [...byCue].map(([ruleId, events]) => ({
    ruleId,
    fires: events.length,
    matched: countWhere(events, ({ matched }) => matched),
    right: countWhere(events, ({ right }) => right),
  }));
  return records.sort((a, b) => a.right / a.fires - b.right / b.fires || b.fires - a.fires || a.ruleId.localeCompare(b.ruleId));
}

export const CUE_TITLES = ["CUE", "FIRES", "AT AN ACT", "RIGHT", "SHARE"];

export const cueCells = (records: readonly CueRecord[]): string[][] =>
  records.map(({ ruleId, fires, matched, right }) => [ruleId, `${fires}`, `${matched}`, `${right}`, percent(right / fires)]);

/** The ten that are wrong most often among those that fire often enough to say so. */
export const worstCues = (records: readonly CueRecord[]): CueRecord[] =>
  records.filter(({ fires }) => fires >= FEWEST_FIRES).slice(0, SUMMARY_ROWS);
