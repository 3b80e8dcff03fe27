import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionCandidate } from "./actions.ts";
import { type Grammar, isFiniteVerb } from "./grammar.ts";
import type { StatedDate } from "./stated-date.ts";
import { within } from "./stated-date.ts";
import { type Token, tokenize } from "./tokens.ts";

const LONGEST = 10;
const MOST = 4;

/**
 * The dates that repeat a verb which is not said again: "complained to the prosecutor on 3 May, to the ombudsman on 9 May and to the president
 * in June", "On 3 May he wrote to the ministry, and on 9 May to the governor", "a first request was sent on 3 May, a second on 9 May".
 */
export function repeatedDates(
  first: ResolvedTimex,
  candidate: ActionCandidate,
  here: readonly StatedDate[],
  text: string,
  grammar: Grammar,
): ResolvedTimex[] {
  const { clause, head, end } = candidate;
  const later = here.filter(
    ({ date, ofNoun, isEnd }) => date.timex.start > Math.max(first.timex.end, end) && !ofNoun && !isEnd && within(date.timex, clause),
  );
  const frame = tokenize(text.slice(Math.min(candidate.start, head.start), Math.max(end, first.timex.start)));
  const found: ResolvedTimex[] = [];
  let from = Math.max(first.timex.end, end);
  for (const { date } of later.slice(0, MOST)) {
    const behind = tokenize(text.slice(date.timex.end, clause.end)).slice(0, LONGEST);
    if (!goesOn(tokenize(text.slice(from, date.timex.start)), behind, frame, grammar)) break;
    found.push(date);
    from = date.timex.end;
  }
  return found;
}

/** From the date before to this one: a joint, then a place or addressee of the same kind as the verb's first one, or "a second". */
function goesOn(between: readonly Token[], behind: readonly Token[], frame: readonly Token[], grammar: Grammar): boolean {
  if (between.length > LONGEST * 2 || between.some((_, i) => isFiniteVerb(between, i, grammar))) return false;
  const joint = between.findLastIndex(({ lower }) => lower === "," || grammar.coordinator.has(lower));
  if (joint < 0) return false;
  const inside = between.slice(joint + 1);
  const said = [...frame, ...between.slice(0, joint)];
  const own = isParallel(inside[0], said, grammar) || isOrdinal(inside, grammar);
  const isBare = inside.every(({ lower }) => grammar.preposition.has(lower));
  return inside.length <= LONGEST && (own || (isBare && isParallel(behind[0], said, grammar)));
}

/** "to the governor" after "to the ministry". */
const isParallel = (word: Token | undefined, frame: readonly Token[], grammar: Grammar): boolean =>
  word !== undefined && grammar.language.addressing.includes(word.lower) && frame.some(({ lower }) => lower === word.lower);

/** "a second on", "another on". */
const isOrdinal = ([first, second, third]: readonly Token[], grammar: Grammar): boolean =>
  (grammar.language.furtherOnes.includes(first?.lower ?? "") && grammar.preposition.has(second?.lower ?? "")) ||
  (grammar.determiner.has(first?.lower ?? "") &&
    grammar.language.furtherOnes.includes(second?.lower ?? "") &&
    grammar.preposition.has(third?.lower ?? ""));
