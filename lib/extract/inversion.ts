import type { Clause } from "./clauses.ts";
import { type Grammar, isFiniteVerb } from "./grammar.ts";
import type { Token } from "./tokens.ts";

const LONGEST_OPENING = 10;
const LONGEST_SUBJECT = 12;

/** "Only on 3 May did the investigator question her": the auxiliary stands before the subject. Null where the clause is not turned round. */
export function invertedGroup(tokens: readonly Token[], start: number, clause: Clause, grammar: Grammar): readonly Token[] | null {
  const first = tokens.findIndex((token) => token.start >= clause.start);
  const opener = tokens[first];
  if (!opener || !grammar.inverting.has(opener.lower)) return null;
  for (let i = first + 1; i < Math.min(start, first + LONGEST_OPENING); i++) {
    const token = tokens[i] as Token;
    if (!grammar.auxiliary.has(token.lower) || grammar.infinitive.has(token.lower)) continue;
    const subject = tokens.slice(i + 1, start);
    const isSubject = subject.length > 0 && subject.length <= LONGEST_SUBJECT && !subject.some((_, k) => isFiniteVerb(subject, k, grammar));
    return isSubject ? [...(grammar.negativeInverting.has(opener.lower) ? [opener] : []), token] : null;
  }
  return null;
}
