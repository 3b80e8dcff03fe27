import type { ClauseKind } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { DatedAction } from "./attach.ts";

/**
 * Once per happening: a noun gives way to a verb of its clause ("detained during the riots"), a saying to the act that was said ("announced
 * that the case had been closed"), and a clause that tells more of an act to the clause that told it first.
 */
export function tellOnce(found: readonly DatedAction[]): DatedAction[] {
  return found.filter((one, i) => {
    const others = found.filter((other) => other.candidate !== one.candidate);
    const inClause = others.filter((other) => other.candidate.clause === one.candidate.clause && other.date === one.date);
    const earlier = found.slice(0, i).filter((other) => other.candidate !== one.candidate && other.date === one.date);
    if (one.how === "noun" && (!one.ofNoun || groupOf(one) === "incident") && inClause.some((other) => other.how !== "noun")) return false;
    if (one.candidate.cue.weak && others.some((other) => isToldBy(one.candidate, other.candidate))) return false;
    return !earlier.some((other) => (inClause.includes(other) && isOneStep(other, one)) || isOneHappening(other, one));
  });
}

/** Files move step by step: two words of one clause are one step ("reopened the case and started the investigation"). */
const ONE_STEP: ReadonlySet<string> = new Set(["investigation", "filing"]);
const DESCRIBING: ReadonlySet<ClauseKind> = new Set(["participial", "temporal", "relative"]);
const PHYSICAL: ReadonlySet<string> = new Set(["incident", "custody", "evidence", "oversight"]);

const groupOf = ({ candidate }: DatedAction): string => candidate.action.split(".")[0] as string;

const isOneStep = (first: DatedAction, second: DatedAction): boolean =>
  first.candidate.action === second.candidate.action || (groupOf(first) === groupOf(second) && ONE_STEP.has(groupOf(first)));

/** "filed a complaint, requesting …", "beat him and kicked him". */
function isOneHappening(first: DatedAction, second: DatedAction): boolean {
  const { clause, action } = second.candidate;
  if (groupOf(first) !== groupOf(second)) return false;
  if (clause.kind === "participial") return true;
  if (first.candidate.action !== action) return false;
  if (DESCRIBING.has(clause.kind)) return true;
  const isPhysical = PHYSICAL.has(groupOf(second)) || action === "court.hearing";
  return isPhysical && clause.kind === "coordinate" && (clause.subject?.start ?? 0) < clause.start;
}

const isToldBy = (saying: ActionCandidate, said: ActionCandidate): boolean =>
  said.modality === "asserted" &&
  said.clause.kind === "complement" &&
  said.clauses.indexOf(said.clause) > said.clauses.indexOf(saying.clause);

/** "He was tortured. They hit him with a chair.": a sentence without a date of its own that goes on about the same happening. */
export function isTheSameStory({ candidate, date, how }: DatedAction, told: readonly DatedAction[]): boolean {
  if (how !== "carried" || !candidate.action.startsWith("incident.")) return false;
  const last = told.findLast((earlier) => earlier.candidate.action === candidate.action);
  const { paragraph } = candidate.clause.sentence;
  return last?.date === date && last.candidate.clause.sentence.paragraph.number === paragraph.number;
}
