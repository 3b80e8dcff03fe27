import type { CaseSummary } from "../../../functions/api/schemas.ts";
import type { AlertSummary } from "../../../functions/api/schemas-alerts.ts";
import type { Finding, FindingStatus } from "../../../lib/model/finding.ts";
import { allOf } from "../../api/pages.ts";

/** A finding with whose case it is and what people decided about it. */
export interface Deadline {
  finding: Finding;
  caseName: string;
  /** The newest alert about it, through which people decide; null where nobody had to be told. */
  alert: AlertSummary | null;
}

/** What somebody has to act on first, first. What is settled or not ours stands at the end. */
export const BOARD: readonly FindingStatus[] = [
  "overdue",
  "possibly-overdue",
  "due-soon",
  "no-answer-on-file",
  "window-closing",
  "pending",
  "window-open",
  "check",
  "undetermined",
  "met-late",
  "met",
];

export async function readDeadlines(signal: AbortSignal): Promise<Deadline[]> {
  const [findings, cases, alerts] = await Promise.all([
    allOf<"findings", Finding>("/findings", "findings", { status: BOARD.join(",") }, signal),
    allOf<"cases", CaseSummary>("/cases", "cases", {}, signal),
    allOf<"alerts", AlertSummary>("/alerts", "alerts", {}, signal),
  ]);
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  const newest = new Map([...alerts].reverse().map((alert) => [alert.findingId, alert]));
  return findings.map((finding) => ({
    finding,
    caseName: names.get(finding.caseId) ?? "",
    alert: newest.get(finding.id) ?? null,
  }));
}

/** A decision that takes a finding off the board until it is asked for. */
export const isSetAside = ({ alert }: Deadline): boolean =>
  alert !== null &&
  (alert.decision.state === "resolved" || alert.decision.state === "not-applicable" || alert.decision.state === "snoozed");

export const dueOf = ({ finding: { due } }: Deadline): string => due.latest ?? due.earliest ?? "";
