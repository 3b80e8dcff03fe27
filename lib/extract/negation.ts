import type { Clause } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import type { PatternMatch } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** A matched act in its sentence; `start`: the first word of its verb group. */
interface Negatable {
  tokens: readonly Token[];
  match: PatternMatch;
  start: number;
  clause: Clause;
  grammar: Grammar;
}

/** "no answer"; not "City Court No. 2". */
const isNegator = (tokens: readonly Token[], at: number, grammar: Grammar): boolean =>
  grammar.negator.has(tokens[at]?.lower ?? "") &&
  !(/^[.\d№]/.test(tokens[at + 1]?.lower ?? "") && /^\d/.test(tokens[at + 2]?.lower ?? tokens[at + 1]?.lower ?? ""));

/** "the decision not to prosecute was upheld": what is negated is not the act. */
const isOfInfinitive = (tokens: readonly Token[], at: number, grammar: Grammar): boolean =>
  grammar.infinitive.has(tokens[at + 1]?.lower ?? "");

/** "no reply was received", "neither he nor his lawyer was informed", "received no reply". */
export function negatedAround({ match, tokens, start, clause, grammar }: Negatable): boolean {
  for (let i = Math.min(start, match.from) - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.start < (clause.subject?.start ?? clause.start)) break;
    if (grammar.negativeSubject.has(token.lower)) return true;
  }
  const inside = tokens.slice(match.from, match.to).map((_, i) => match.from + i);
  return (
    inside.some((at) => isNegator(tokens, at, grammar) && !match.named.includes(at) && !isOfInfinitive(tokens, at, grammar)) ||
    isNegator(tokens, match.from - 1, grammar)
  );
}
