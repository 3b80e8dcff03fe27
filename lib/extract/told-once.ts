import type { ClauseKind } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { DatedAction } from "./attach.ts";
import type { DropReason, DropTrace } from "./dropped-acts.ts";

/**
 * Once per happening: a noun gives way to a verb of its clause ("detained during the riots"), a saying to the act that was said ("announced
 * that the case had been closed"), and a clause that tells more of an act to the clause that told it first.
 */
export function tellOnce(found: readonly DatedAction[], trace?: DropTrace): DatedAction[] {
  const told: DatedAction[] = [];
  for (const one of found) {
    const first = told.findIndex((other) => other.date === one.date && other.candidate !== one.candidate && isOneHappening(other, one));
    const shown = first >= 0 ? { reason: "one-happening" as const, by: told[first] as DatedAction } : shownBy(one, found, told);
    if (first >= 0) told[first] = { ...(told[first] as DatedAction), until: one.candidate.clause };
    if (shown) trace?.(one.candidate, shown.reason, shown.by.candidate);
    else told.push(withSpeaker(one, found));
  }
  return told;
}

/** The act that tells what `one` tells, among those `found` in its sentence and those `told` before it; null where it is told for itself. */
function shownBy(
  one: DatedAction,
  found: readonly DatedAction[],
  told: readonly DatedAction[],
): { reason: DropReason; by: DatedAction } | null {
  const isBeside = (other: DatedAction) =>
    other.candidate !== one.candidate && other.candidate.clause === one.candidate.clause && other.date === one.date;
  const verb =
    one.how === "noun" || one.candidate.reach === "label"
      ? found.find((other) => isBeside(other) && other.how !== "noun" && other.candidate.reach !== "label")
      : undefined;
  if (verb) return { reason: "verb-beside", by: verb };
  const said = one.candidate.cue.weak ? found.find((other) => isToldBy(one.candidate, other.candidate)) : undefined;
  if (said) return { reason: "tells-of-an-act", by: said };
  const step = told.find((other) => isBeside(other) && isOneStep(other, one));
  return step ? { reason: "one-step", by: step } : null;
}

/** "The investigator announced that the case had been closed": the act is told from the announcement on, which names who did it. */
function withSpeaker(one: DatedAction, found: readonly DatedAction[]): DatedAction {
  const saying = found.find(({ candidate }) => candidate.cue.weak && isToldBy(candidate, one.candidate));
  return saying ? { ...one, spokenIn: saying.candidate.clause } : one;
}

/** Files move step by step: two words of one clause are one step ("reopened the case and started the investigation"). */
const ONE_STEP: ReadonlySet<string> = new Set(["investigation", "filing"]);
const DESCRIBING: ReadonlySet<ClauseKind> = new Set(["participial", "temporal", "relative"]);
const PHYSICAL: ReadonlySet<string> = new Set(["incident", "custody", "evidence", "oversight"]);

const groupOf = ({ candidate }: DatedAction): string => candidate.action.split(".")[0] as string;

const isOneStep = (first: DatedAction, second: DatedAction): boolean =>
  first.candidate.action === second.candidate.action || (groupOf(first) === groupOf(second) && ONE_STEP.has(groupOf(first)));

/** "filed a complaint, requesting …", "beat him and kicked him", "quashed the refusal and returned the file for a new inquiry". */
function isOneHappening(first: DatedAction, second: DatedAction): boolean {
  const { clause, action } = second.candidate;
  if (groupOf(first) !== groupOf(second)) return false;
  if (clause.kind === "participial") return true;
  if (first.candidate.action !== action) return false;
  if (DESCRIBING.has(clause.kind)) return true;
  const isOne = PHYSICAL.has(groupOf(second)) || action === "court.hearing" || groupOf(second) === "review";
  return isOne && clause.kind === "coordinate" && (clause.subject?.start ?? 0) < clause.start;
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
