import { parseDay } from "../calendar/day-number.ts";
import { boundsOf } from "../edtf/index.ts";
import type { AgencyKind } from "../model/agency.ts";
import type { Flag, Obligation } from "../model/obligation.ts";
import { actorsOf, type CaseFile } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { isUnder } from "./jurisdiction.ts";

/** Why lateness may not be said outright: each reason is a caveat, and the worst status allowed is `status`. */
export interface Limits {
  status: "overdue" | "possibly-overdue" | "check";
  reasons: string[];
  /** Some reason also forbids to say that an answer was late: the entry or the applicable term is in doubt. */
  inDoubt: boolean;
}

/** Below this the reading itself is unsure, and nobody is accused over it. */
const SURE_ENOUGH = 0.5;

const RANK: Record<Flag, number> = { VERIFIED: 0, SEED: 1, MEMORY: 2 };

/**
 * The weakest flag of the parts that matter. A roll-over known from memory does not: the term is computed with and without it, and it can
 * only lengthen.
 */
export function flagOf({ flags, rollOver }: Obligation): Flag {
  const parts = [flags.term, flags.start, flags.edition, ...(rollOver === "none" || flags.rollOver !== "MEMORY" ? [flags.rollOver] : [])];
  return parts.reduce((weakest, flag) => (RANK[flag] > RANK[weakest] ? flag : weakest));
}

/** Was the rule in force when the act was done: surely, not at all, or inside an uncertain bound? Open bounds of the trigger are uncertain. */
export function inForceOn(inForce: string, earliest: number | null, latest: number | null): "yes" | "unsure" | "no" {
  const { from, to } = forceBounds(inForce);
  const [first, last] = [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
  if (last < from.earliest || first > to.latest) return "no";
  return first >= from.latest && last <= to.earliest ? "yes" : "unsure";
}

interface ForceBounds {
  from: { earliest: number; latest: number };
  to: { earliest: number; latest: number };
}

const forces = new Map<string, ForceBounds>();

/** The bounds of "2017-07~/..": the start and the end each as an interval. */
function forceBounds(inForce: string): ForceBounds {
  const known = forces.get(inForce);
  if (known !== undefined) return known;
  const [start = "..", end = ".."] = inForce.split("/");
  const bound = (edtf: string, open: number): { earliest: number; latest: number } => {
    if (edtf === "..") return { earliest: open, latest: open };
    const { earliest, latest } = boundsOf(edtf);
    return { earliest: earliest === null ? open : parseDay(earliest), latest: latest === null ? open : parseDay(latest) };
  };
  const bounds = { from: bound(start, Number.NEGATIVE_INFINITY), to: bound(end, Number.POSITIVE_INFINITY) };
  forces.set(inForce, bounds);
  return bounds;
}

function flagReason(flag: Flag): string | null {
  if (flag === "SEED") return "The term is known from a report only, not from the text of the law.";
  return flag === "MEMORY" ? "The term was not found in a source: check the law before acting." : null;
}

/** Bodies whose letters follow rules of their own: what they file is no complaint of a participant. */
const OTHER_APPLICANTS: readonly AgencyKind[] = [
  "ombudsman",
  "npm",
  "monitoring-commission",
  "parliament",
  "ministry",
  "government",
  "un",
  "court",
];

const isFiledByBody = ({ trigger }: Clock): boolean =>
  trigger.entry.action.startsWith("filing.") && actorsOf(trigger).some(({ kind }) => OTHER_APPLICANTS.includes(kind));

function capReasons(clock: Clock, file: CaseFile, jurisdiction: string): string[] {
  const { obligation, trigger, bearer } = clock;
  const { entry } = trigger;
  const reasons: string[] = [];
  if (inForceOn(obligation.inForce, trigger.earliest, trigger.latest) === "unsure") {
    reasons.push(`It is not certain that this edition was in force on that day (${obligation.inForce}); another may apply.`);
  }
  if (bearer !== null && isUnder(jurisdiction, file.state(bearer), file.states) === "unsure")
    reasons.push("The text does not say to which state the body belongs.");
  if (isFiledByBody(clock)) reasons.push("A body filed this, not a participant of the case; other rules may apply to its letters.");
  if (entry.conflicts.length > 0) reasons.push("The sources do not agree on this entry.");
  if (entry.confidence < SURE_ENOUGH) reasons.push("The reading of this entry is unsure.");
  if (trigger.earliest === null || trigger.latest === null) reasons.push("The date of this entry is open on one side.");
  if (clock.selector.certainty === "arguable" && clock.selector.beyond === undefined) {
    reasons.push(clock.selector.why ?? "It is arguable that the article covers this entry.");
  }
  return reasons;
}

/** Everything that keeps a clock from accusing: flags, editions, ceilings, and doubts about the trigger. */
export function limitsOf(clock: Clock, file: CaseFile, jurisdiction: string): Limits {
  const { obligation } = clock;
  const flag = flagOf(obligation);
  const doubts = capReasons(clock, file, jurisdiction);
  if (obligation.ceiling !== null) doubts.push(obligation.ceiling.why);
  const flagged = flagReason(flag);
  const unnamed = clock.bearer?.name === "" ? ["The text does not name the body that did it."] : [];
  const reasons = [...doubts, ...unnamed, ...(flagged === null ? [] : [flagged])];
  const inDoubt = doubts.length > 0 || flag === "SEED";
  if (flag === "MEMORY" || obligation.ceiling?.status === "check" || obligation.period.unit === "immediately")
    return { status: "check", reasons, inDoubt };
  return { status: reasons.length > 0 ? "possibly-overdue" : "overdue", reasons, inDoubt };
}
