import type { ResolvedTimex } from "../model/timex.ts";
import type { ClauseKind } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { Clause } from "./clauses.ts";
import { best, type StatedDate, within } from "./stated-date.ts";

/** What is told in these happened before or after the rest of the sentence: their dates are not shared. */
const CLOSED: ReadonlySet<ClauseKind> = new Set(["circumstance", "conditional"]);
const JOINED: ReadonlySet<ClauseKind> = new Set(["coordinate", "temporal", "participial"]);

/** The date of the clause before it in the sentence, else of the clause that follows. Dates of nouns are not shared. */
export function sharedDate(
  candidate: ActionCandidate,
  here: readonly StatedDate[],
  group: readonly ActionCandidate[],
): ResolvedTimex | null {
  const at = candidate.clauses.indexOf(candidate.clause);
  const isAside = candidate.clause.kind === "circumstance";
  return (isAside ? null : dateBefore(candidate, at, here)) ?? dateAfter(candidate, at, here, group, isAside);
}

const dateIn = (clause: Clause, candidate: ActionCandidate, here: readonly StatedDate[]): ResolvedTimex | null =>
  best(
    here.filter(
      ({ date, ofNoun, isEnd }) => date.edtf !== null && !date.timex.reference && !ofNoun && !isEnd && within(date.timex, clause),
    ),
    candidate.head,
  )?.date ?? null;

function dateBefore(candidate: ActionCandidate, at: number, here: readonly StatedDate[]): ResolvedTimex | null {
  for (let i = at - 1; i >= 0; i--) {
    const clause = candidate.clauses[i] as Clause;
    const governs = i === at - 1 && candidate.clause.kind === "complement";
    if (governs && clause.kind === "relative") return null;
    if (CLOSED.has(clause.kind) && i > 0 && !governs) continue;
    const found = dateIn(clause, candidate, here);
    if (found) return found;
  }
  return null;
}

function dateAfter(
  candidate: ActionCandidate,
  at: number,
  here: readonly StatedDate[],
  group: readonly ActionCandidate[],
  isAside: boolean,
): ResolvedTimex | null {
  for (const clause of candidate.clauses.slice(at + 1)) {
    const opensAnother = clause.kind === "coordinate" && clause.subject !== null && clause.subject.start >= clause.start;
    const shares = !CLOSED.has(clause.kind) && !opensAnother && (JOINED.has(clause.kind) || candidate.clause.kind !== "main");
    if (!shares && isAside) return null;
    const isOfAnother = clause.kind === "participial" && group.some(({ head }) => head.start > candidate.end && head.start < clause.start);
    const found = shares && !isOfAnother ? dateIn(clause, candidate, here) : null;
    if (found) return found;
  }
  return null;
}
