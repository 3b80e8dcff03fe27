import type { Span } from "../model/span.ts";
import type { ResolvedTimex, Timex } from "../model/timex.ts";
import type { ActionCandidate } from "./actions.ts";
import type { Clause } from "./clauses.ts";
import { type Grammar, isFiniteVerb } from "./grammar.ts";
import { repeatedDates } from "./repeated-date.ts";
import { best, isPreceded, type StatedDate, within } from "./stated-date.ts";
import { tokenize } from "./tokens.ts";

const NOUN_DATE_GAP = 50;
const ADJECTIVE_GAP = 14;
const CLAUSE_MARK = /[,;:()]/;
const LABEL_MARK = /^\s?[-–—:]\s?$/;
const WORDS_ONLY = /^[\s\p{L}]*$/u;

/** The date of a noun: "the refusal of 16 November", "his conviction on 16 June", "the January riots". */
export function nounDate(candidate: ActionCandidate, here: readonly StatedDate[], text: string, grammar: Grammar): ResolvedTimex | null {
  const { start, end } = candidate;
  for (const { date } of here) {
    const { timex } = date;
    const after = timex.start >= end && timex.start - end <= NOUN_DATE_GAP && isOneNoun(text.slice(end, timex.start), grammar);
    const before = timex.end <= start && start - timex.end <= ADJECTIVE_GAP && isAdjective(text.slice(timex.end, start), grammar);
    const inside = timex.start <= start && timex.end >= start && timex.end <= end + 1 && !isCountedFromAct(timex);
    if (after || before || inside) return date;
  }
  return null;
}

/** "two days after his release": what is counted from the noun is not the noun's date. */
const isCountedFromAct = ({ act, relative }: Timex): boolean => act !== undefined || relative?.kind === "unknown";

const isOneNoun = (between: string, grammar: Grammar): boolean =>
  !CLAUSE_MARK.test(between) &&
  !tokenize(between).some((token) => grammar.auxiliary.has(token.lower) && !grammar.infinitive.has(token.lower));

const isAdjective = (between: string, grammar: Grammar): boolean =>
  LABEL_MARK.test(between) || (WORDS_ONLY.test(between) && !tokenize(between).some((token) => grammar.determiner.has(token.lower)));

/** "after his conviction on 16 June": a preposition of time before the noun makes the date the noun's. */
export function followsTimeWord(date: ResolvedTimex, group: readonly ActionCandidate[], text: string, grammar: Grammar): boolean {
  const noun = group.find(
    ({ reach, start, end }) => reach === "noun" && start < date.timex.start && date.timex.start - end <= NOUN_DATE_GAP,
  );
  if (!noun) return false;
  const before = tokenize(text.slice(Math.max(0, noun.start - 40), noun.start)).slice(-4);
  return before.some((token) => grammar.language.timeWords.includes(token.lower));
}

/** The date of the act's own clause; not one that ends it, that belongs to a verb inside it, or that comes before an infinitive or a gerund. */
export function clauseDate(
  candidate: ActionCandidate,
  here: readonly StatedDate[],
  group: readonly ActionCandidate[],
  text: string,
  grammar: Grammar,
): ResolvedTimex | null {
  const unreal = candidate.tense === "none" && candidate.clause.kind !== "participial";
  const own = here.filter(({ date, isEnd, ofFiling }) => {
    if (ofFiling) return false;
    const follows = date.timex.start > candidate.head.start;
    if (date.timex.reference || !within(date.timex, candidate.clause) || (unreal && !follows)) return false;
    if (isOfOuter(date.timex, candidate, group, grammar)) return false;
    const isEndOfIt = isEnd && candidate.polarity === "affirmed" && follows && !isDoneBy(date, candidate, text, grammar);
    return !isEndOfIt && !isOfInner(date.timex, candidate, group);
  });
  return best(own, candidate.head)?.date ?? null;
}

/** "complained of having been beaten in May": a date after a verb that depends on this one belongs to that verb. */
function isOfInner(timex: Span, candidate: ActionCandidate, group: readonly ActionCandidate[]): boolean {
  return group.some(
    (other) =>
      other.clause === candidate.clause &&
      other.voice !== "nominal" &&
      !other.coordinated &&
      other.head.start > candidate.end &&
      other.head.start < timex.start,
  );
}

/** "was released by the evening of 9 March": it happened, on that day or before. */
const isDoneBy = ({ timex }: ResolvedTimex, { tense, modality, voice }: ActionCandidate, text: string, { language }: Grammar): boolean =>
  timex.mod === "before" &&
  !isPreceded(timex, language.endDate, text) &&
  tense === "past" &&
  modality === "asserted" &&
  voice !== "nominal";

/** "On 3 May the court allowed the complaint lodged by her lawyer": a date before another verb is not that of a participle behind its object. */
function isOfOuter(timex: Span, candidate: ActionCandidate, group: readonly ActionCandidate[], grammar: Grammar): boolean {
  const { start, head, voice, clause, coordinated, reach } = candidate;
  if (voice !== "passive" || coordinated || reach !== "clause") return false;
  const words = tokenize(clause.sentence.text.slice(start - clause.sentence.start, head.start - clause.sentence.start));
  if (words.some(({ lower }) => grammar.be.has(lower))) return false;
  return group.some(
    (other) => other.clause === clause && other.voice !== "nominal" && other.head.end <= head.start && timex.end <= other.head.start,
  );
}

/** All days of a list ("on 21 January, 8 May and 19 May"), and of "on 8 March and again on 7 May": each is an act of its own. */
export function allDates(
  date: ResolvedTimex,
  candidate: ActionCandidate,
  here: readonly StatedDate[],
  text: string,
  grammar: Grammar,
): ResolvedTimex[] {
  const { clause } = candidate;
  const members = listed(date, here, clause);
  const last = members.at(-1) as ResolvedTimex;
  const next = here.find((other) => other.date.timex.start > last.timex.end)?.date;
  const isRepeated =
    members.length === 1 &&
    next &&
    within(next.timex, clause) &&
    isAgain(text.slice(last.timex.end, next.timex.start), next.timex.relative?.kind === "offset", grammar);
  if (isRepeated) return [...members, next];
  return members.length === 1 ? [...members, ...repeatedDates(last, candidate, here, text, grammar)] : members;
}

/** A range is one date. */
function listed(date: ResolvedTimex, here: readonly StatedDate[], clause: Clause): ResolvedTimex[] {
  const { group } = date.timex;
  if (group?.kind !== "list" || date.range) return [date];
  const members = here.filter(({ date: other }) => other.timex.group?.start === group.start && !other.range && within(other.timex, clause));
  return members.length > 0 ? members.map((other) => other.date) : [date];
}

const LONGEST_REPEAT = 8;

/**
 * "on 8 March and again on 7 May", "by the court on 8 March and by the tribunal on 7 May": the verb holds for both. "…, and two days later, on
 * 10 March, he was released" goes on to another act, unless it says "again".
 */
function isAgain(between: string, isCounted: boolean, grammar: Grammar): boolean {
  const tokens = tokenize(between).filter((token) => token.lower !== ",");
  const [and, next] = tokens;
  if (!and || !grammar.coordinator.has(and.lower) || tokens.length > LONGEST_REPEAT) return false;
  if (tokens.some((_, i) => isFiniteVerb(tokens, i, grammar))) return false;
  if (next === undefined) return !isCounted;
  return grammar.linking.has(next.lower);
}
