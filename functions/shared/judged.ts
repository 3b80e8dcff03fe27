import { createHash } from "node:crypto";
import { newsOf } from "../../lib/alerts/news.ts";
import type { FindingDifference, Judgment } from "../../lib/deadlines/differences.ts";
import { isRecomputed } from "../../lib/deadlines/differences.ts";
import { isSameLaw, type LawVersion } from "../../lib/deadlines/law-version.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding, FindingStatus } from "../../lib/model/finding.ts";
import { isShared } from "../../lib/model/sensitivity.ts";
import { lookAgain } from "./look-again.ts";
import type { SoonDays } from "./store/alert-settings.ts";
import type { Raised } from "./store/alerts.ts";
import type { CaseRecord } from "./store/case-record.ts";
import type { StoredFinding } from "./store/chronologies.ts";

/** The law, as the functions use it: pure. */
export interface Law {
  version: LawVersion;
  check(chronology: Chronology, asOf: string, soonDays: SoonDays): Finding[];
  differences(before: Judgment, after: Judgment): FindingDifference[];
}

export interface Before {
  findings: readonly StoredFinding[];
  law: LawVersion;
  asOf: string | null;
}

/** The findings of a case at one moment, each with what is new about it since `before`. */
export function judged(law: Law, chronology: Chronology, before: Before, now: { asOf: string; soonDays: SoonDays }): StoredFinding[] {
  const { asOf, soonDays } = now;
  const findings = law.check(chronology, asOf, soonDays);
  const olds = new Map(before.findings.map((stored) => [stored.finding.id, stored]));
  const recomputed = recomputations(law, findings, before, asOf);
  return findings.map((finding) => {
    const old = olds.get(finding.id);
    const news = newsOf(finding, old?.finding, asOf);
    const raised: Raised[] = news ? [{ ...news, round: "", reasons: [] }] : [];
    return {
      finding,
      raised: [...raised, ...(recomputed.get(finding.id) ?? [])],
      lookAgain: lookAgain(finding, asOf, soonDays),
      sequence: sequenceOf(finding, old),
    };
  });
}

/** Nobody holds a date of what is over. */
const OVER: ReadonlySet<FindingStatus> = new Set(["met", "met-late", "not-applicable", "window-closed", "undetermined", "check"]);

function recomputations(law: Law, findings: readonly Finding[], before: Before, asOf: string): Map<string, Raised[]> {
  if (before.asOf === null || isSameLaw(before.law, law.version)) return new Map();
  const judgment = { findings: before.findings.map(({ finding }) => finding), law: before.law, asOf: before.asOf };
  const changed = law.differences(judgment, { findings, law: law.version, asOf }).filter(isRecomputed);
  return new Map(changed.flatMap((difference) => raisedBy(difference)));
}

/** The new dates are the round: the same recomputation is told once, a later one again. */
function raisedBy({ findingId, kind, before, after, reasons }: FindingDifference): [string, Raised[]][] {
  if (kind !== "changed" || before === null || after === null || OVER.has(before.status)) return [];
  const round = `${after.status} ${after.due.earliest ?? "?"} ${after.due.latest ?? "?"}`;
  return [[findingId, [{ kind: "recomputed", from: before.status, to: after.status, way: "single", round, reasons }]]];
}

const shownInCalendars = ({ status, due, bearer, obligation }: Finding): string =>
  JSON.stringify([status, due.earliest, due.latest, bearer.name, obligation.title]);

const sequenceOf = (finding: Finding, old: StoredFinding | undefined): number =>
  old === undefined ? 0 : old.sequence + (shownInCalendars(old.finding) === shownInCalendars(finding) ? 0 : 1);

const sha256 = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);

/** `asOf` moves every day without changing anything, and is kept with the case. */
const timeless = ({ finding: { asOf: _, ...rest }, lookAgain: next }: StoredFinding): unknown => ({ ...rest, lookAgain: next });

/** Of the lines, and of which documents may go nowhere: statistics and search rest on both. */
export function entriesDigest({ entries, documents }: Chronology): string {
  const restricted = documents.filter((one) => !isShared(one)).map(({ documentId }) => documentId);
  return restricted.length > 0 ? sha256([entries, restricted]) : sha256(entries);
}
export const leavingDigest = (left: unknown): string => sha256(left);
export const findingsDigest = (findings: readonly StoredFinding[]): string => sha256(findings.map(timeless));
export const isSameFinding = (one: StoredFinding, other: StoredFinding): boolean => sha256(timeless(one)) === sha256(timeless(other));

export function countsOf(findings: readonly StoredFinding[]): CaseRecord["findingCounts"] {
  const counts: CaseRecord["findingCounts"] = {};
  for (const { finding } of findings) counts[finding.status] = (counts[finding.status] ?? 0) + 1;
  return counts;
}
