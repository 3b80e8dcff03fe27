import type { Finding } from "../model/finding.ts";
import type { Obligation, RulePack } from "../model/obligation.ts";
import type { LawVersion } from "./law-version.ts";

/** Why a finding is not what it was. The first four come from the law, the rest from the case or the day. */
export const DIFFERENCE_REASONS = [
  /** The obligation's pack is another one, or new, or gone. */
  "pack-changed",
  "pack-added",
  "pack-removed",
  /** Days off of the calendar that the term is counted on were added, moved or dropped. */
  "calendar-changed",
  /** The documents tell more or less, or are read otherwise. */
  "case-changed",
  "time-passed",
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** The findings of a case, and under which law and when they were judged. */
export interface Judgment {
  findings: readonly Finding[];
  law: LawVersion;
  asOf: string;
}

/** What of a finding people act on. */
export interface Standing {
  status: Finding["status"];
  due: Finding["due"];
}

/** One finding that is new, gone, or has another status or due date; `steps`: what is counted now and was not, and the other way round. */
export interface FindingDifference {
  findingId: string;
  obligationId: string;
  trigger: string;
  kind: "new" | "gone" | "changed";
  before: Standing | null;
  after: Standing | null;
  reasons: DifferenceReason[];
  steps: { added: string[]; removed: string[] };
}

const standing = ({ status, due }: Finding): Standing => ({ status, due });
const stepsOf = (finding: Finding | undefined): string[] => [...new Set(finding?.readings.flatMap(({ steps }) => steps) ?? [])];

const isSame = (a: Finding, b: Finding): boolean =>
  a.status === b.status && a.due.earliest === b.due.earliest && a.due.latest === b.due.latest;

const LAW_REASONS: readonly DifferenceReason[] = ["pack-changed", "pack-added", "pack-removed", "calendar-changed"];

/** Is this news that the law brought, which people who hold the old date must hear of ("recomputed")? */
export const isRecomputed = ({ reasons }: FindingDifference): boolean => reasons.some((reason) => LAW_REASONS.includes(reason));

type Placed = { pack: string; calendar: string | null };

function placesOf(packs: readonly RulePack[]): Map<string, Placed> {
  const rows = ({ id, obligations }: RulePack): [string, Placed][] =>
    obligations.map((obligation: Obligation) => [obligation.id, { pack: id, calendar: obligation.calendar }]);
  return new Map(packs.flatMap(rows));
}

function lawReasons(place: Placed | undefined, before: LawVersion, after: LawVersion): DifferenceReason[] {
  if (place === undefined) return ["pack-removed"];
  const { pack, calendar } = place;
  const reasons: DifferenceReason[] = [];
  if (before.packs[pack] === undefined) reasons.push("pack-added");
  else if (before.packs[pack] !== after.packs[pack]) reasons.push("pack-changed");
  if (calendar !== null && before.calendars[calendar] !== after.calendars[calendar]) reasons.push("calendar-changed");
  return reasons;
}

const caseOf = ({ discharge, knownUntil, bearer }: Finding): string => JSON.stringify([discharge, knownUntil, bearer]);
/** A changed calendar or pack moves due dates; a due date that stands still was not moved by them. */
function reasonsFor(old: Finding | undefined, now: Finding | undefined, law: DifferenceReason[], days: boolean): DifferenceReason[] {
  if (old === undefined || now === undefined) return law.length > 0 ? law : ["case-changed"];
  const isMoved = JSON.stringify(old.due) !== JSON.stringify(now.due) || JSON.stringify(old.obligation) !== JSON.stringify(now.obligation);
  const reasons = isMoved ? [...law] : law.filter((reason) => reason === "pack-changed");
  if (caseOf(old) !== caseOf(now)) reasons.push("case-changed");
  if (days && !isMoved) reasons.push("time-passed");
  return reasons.length > 0 ? reasons : ["case-changed"];
}

/**
 * What a second judgment of the same case says differently, with the reason: a holiday was added, a pack corrected, a document came in.
 * `packs` are those of the second judgment.
 */
export function differences(before: Judgment, after: Judgment, packs: readonly RulePack[]): FindingDifference[] {
  const places = placesOf(packs);
  const olds = new Map(before.findings.map((finding) => [finding.id, finding]));
  const news = new Map(after.findings.map((finding) => [finding.id, finding]));
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap((id) => {
    const [old, now] = [olds.get(id), news.get(id)];
    const either = now ?? old;
    if (either === undefined || (old !== undefined && now !== undefined && isSame(old, now))) return [];
    const law = lawReasons(places.get(either.obligationId), before.law, after.law);
    const [was, is] = [stepsOf(old), stepsOf(now)];
    return [
      {
        findingId: id,
        obligationId: either.obligationId,
        trigger: either.trigger,
        kind: old === undefined ? "new" : now === undefined ? "gone" : "changed",
        before: old === undefined ? null : standing(old),
        after: now === undefined ? null : standing(now),
        reasons: reasonsFor(old, now, law, before.asOf !== after.asOf),
        steps: { added: is.filter((step) => !was.includes(step)), removed: was.filter((step) => !is.includes(step)) },
      } satisfies FindingDifference,
    ];
  });
}
