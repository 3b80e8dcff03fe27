import type { BodyNumbers } from "../../../functions/api/schemas-statistics.ts";
import type { DayRange, Measure } from "../../../lib/model/statistics.ts";
import { say } from "../../words/index.ts";

/** What is compared between bodies. */
export const COMPARED: readonly Measure[] = [
  "complaintsReceived",
  "replied",
  "opened",
  "refused",
  "referred",
  "reopened",
  "terminated",
  "overdueNow",
  "overdueEver",
];

/** Imprecise dates give a range of days, and it is shown as one. */
export function daysWords(range: DayRange | null): string {
  if (range === null) return "–";
  return range.min === range.max ? say("n.days", { n: range.min }) : say("bodies.range", { min: range.min, max: range.max });
}

/** Steps of the distribution, in days; the last is open. */
export const STEPS = [3, 7, 15, 30, 60, 120, 365] as const;

/** How many answers took how long, by the longest that their dates allow. */
export function distribution(answers: readonly { days: DayRange }[]): number[] {
  const counts = Array.from({ length: STEPS.length + 1 }, () => 0);
  for (const { days } of answers) {
    const at = STEPS.findIndex((step) => days.max <= step);
    const place = at < 0 ? STEPS.length : at;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

export const countOf = ({ counts }: BodyNumbers, measure: Measure): number => counts[measure].n;
