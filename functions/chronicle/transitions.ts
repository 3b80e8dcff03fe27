import type { Finding, FindingStatus } from "../../lib/model/finding.ts";
import type { Transition } from "../shared/store/chronologies.ts";

/** Statuses that somebody should hear of when a finding comes to them. The others are for the chronology to show. */
const TOLD: ReadonlySet<FindingStatus> = new Set([
  "due-soon",
  "possibly-overdue",
  "overdue",
  "no-answer-on-file",
  "met-late",
  "window-closing",
]);

/**
 * What is new about a finding. A finding that nobody had before tells of itself only if its date is still to come:
 * what an old report brings in was over before it was uploaded, and is a finding but no alert.
 */
export function transitionOf(finding: Finding, before: Finding | undefined, today: string): Transition | null {
  const { status, due } = finding;
  if (!TOLD.has(status)) return null;
  if (before) return before.status === status ? null : { from: before.status, to: status };
  const isAhead = due.latest !== null && due.latest.slice(0, 10) >= today.slice(0, 10);
  return isAhead ? { from: null, to: status } : null;
}
