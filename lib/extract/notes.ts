import type { Clause } from "./clauses.ts";
import { type Grammar, isFiniteVerb } from "./grammar.ts";
import type { PatternMatch } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** "3 June 2019 –": words and marks that a date in front of a note may take. */
const LONGEST_LABEL = 6;
/** "second forensic medical examination": words that may stand before the noun of the act. */
const MOST_BEFORE = 4;
const WORD = /^[a-z\u00c0-\u024f]/;

/** Whether a noun opens its clause, and no verb tells what became of it: "3 June: appeal to the regional court". */
export function opensNote({ from, to }: PatternMatch, tokens: readonly Token[], clause: Clause, grammar: Grammar): boolean {
  const own = tokens.filter((token) => token.start >= clause.start && token.end <= clause.end);
  const noun = own.indexOf(tokens[from] as Token);
  const piece = pieceOf(own, noun);
  const first = Math.max(behindDate(own), piece.start);
  if (noun < first || noun - first > MOST_BEFORE) return false;
  const leading = own.slice(first, noun);
  if (leading.some(({ lower }) => !WORD.test(lower.replace("'", "")) || grammar.preposition.has(lower) || grammar.coordinator.has(lower)))
    return false;
  if (!endsPhrase(own, own.indexOf(tokens[to - 1] as Token), grammar)) return false;
  const last = own.indexOf(tokens[to - 1] as Token);
  return !own.some((_, i) => i >= first && i < piece.end && (i < noun || i > last) && isFiniteVerb(own, i, grammar));
}

/** What stands between two commas: "guilty, seven years" notes two acts. */
function pieceOf(own: readonly Token[], at: number): { start: number; end: number } {
  const start = own.slice(0, Math.max(0, at)).findLastIndex(({ lower }) => lower === ",") + 1;
  const end = own.findIndex(({ lower }, i) => i > at && lower === ",");
  return { start, end: end < 0 ? own.length : end };
}

/** The first word behind a date that opens the clause. */
function behindDate(own: readonly Token[]): number {
  const date = own.slice(0, LONGEST_LABEL).findLastIndex(({ lower }) => /^\d/.test(lower));
  const word = own.findIndex(({ lower }, i) => i > date && WORD.test(lower));
  return word < 0 ? own.length : word;
}

/** "arrest warrants", "arrest and charges follow": the noun of another thing, or one of several; whether they are a note no form tells. */
function endsPhrase(own: readonly Token[], at: number, grammar: Grammar): boolean {
  const next = own[at + 1];
  if (at < 0 || !next || grammar.preposition.has((own[at] as Token).lower)) return true;
  return !WORD.test(next.lower) || grammar.preposition.has(next.lower);
}
