import { parseDay } from "../calendar/day-number.ts";
import type { Finding, FindingStatus } from "../model/finding.ts";
import { type AlertKind, KIND_OF_STATUS } from "./kind.ts";

/** A finding that came to a status which somebody should hear of. `digest`: together with other old ones, in one message. */
export interface News {
  kind: AlertKind;
  from: FindingStatus | null;
  to: FindingStatus;
  way: "single" | "digest";
}

/** A term that ended longer ago than this, and that nobody knew of, came with an old document. */
const OLD_DAYS = 30;
/** A case of which nothing was heard, and in which nothing fell due, for so long is not live: its silence surprises nobody. */
const LIVE_DAYS = 180;

const daysSince = (date: string | null, asOf: string): number =>
  date === null ? Number.POSITIVE_INFINITY : parseDay(asOf) - parseDay(date);

const isOld = ({ due }: Finding, asOf: string): boolean => daysSince(due.latest ?? due.earliest, asOf) > OLD_DAYS;

const isLive = ({ due, knownUntil }: Finding, asOf: string): boolean =>
  Math.min(daysSince(due.latest ?? due.earliest, asOf), daysSince(knownUntil, asOf)) <= LIVE_DAYS;

function wayOf(finding: Finding, before: Finding | undefined, asOf: string): News["way"] {
  if (before === undefined) return isOld(finding, asOf) ? "digest" : "single";
  return finding.status === "no-answer-on-file" && !isLive(finding, asOf) ? "digest" : "single";
}

/**
 * What is new about a finding since `before` (undefined: nobody had it). Pure, and the same whoever asks how often;
 * `asOf` is the day or instant of the judgment. A status of the same kind as before is no news.
 */
export function newsOf(finding: Finding, before: Finding | undefined, asOf: string): News | null {
  const kind = KIND_OF_STATUS[finding.status];
  if (kind === null || (before !== undefined && KIND_OF_STATUS[before.status] === kind)) return null;
  return { kind, from: before?.status ?? null, to: finding.status, way: wayOf(finding, before, asOf) };
}

/**
 * What an alert is the same by, whoever computes it and in which order: the finding (obligation, trigger entry, bearer), the kind, and the end of
 * the term, which an extension moves; `round` tells a return after a snooze, or a recomputation, from the first time.
 */
export const alertParts = (finding: Pick<Finding, "caseId" | "id" | "due">, kind: AlertKind, round: string): string[] => [
  finding.caseId,
  finding.id,
  kind,
  finding.due.latest ?? finding.due.earliest ?? "",
  round,
];
