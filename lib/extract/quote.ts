import type { Span } from "../model/span.ts";
import type { ActionLanguage, ClauseKind } from "./action-language.ts";
import type { DatedAction } from "./attach.ts";
import type { Clause } from "./clauses.ts";
import { grammarOf } from "./grammar.ts";
import { tokenize } from "./tokens.ts";

const LONGEST_QUOTE = 380;

/**
 * The shortest contiguous stretch that states the act: its clause, with what was said where the act is a saying, and with the clauses that tell
 * more of it; without what belongs to another act of the clause. `heads` are those of all acts of the sentence.
 */
export function quoteSpan(one: DatedAction, heads: readonly Span[], text: string, language: ActionLanguage): Span {
  const { candidate } = one;
  if (one.how === "noun") return nounQuote(one, text, language);
  const others = heads.filter((head) => head !== candidate.head);
  const start = quoteStart(one, others, text, language);
  const end = quoteEnd(one, others, start, text);
  return trimQuote({ start, end: Math.max(candidate.end, Math.min(end, start + LONGEST_QUOTE)) }, text, language, candidate);
}

/** "the refusal of 16 November": the noun with its article, and its date. */
function nounQuote({ candidate, date }: DatedAction, text: string, language: ActionLanguage): Span {
  const { determiner } = grammarOf(language);
  const from = Math.min(candidate.start, date.timex.start);
  const before = tokenize(text.slice(Math.max(candidate.clause.start, from - 12), from), Math.max(candidate.clause.start, from - 12)).at(
    -1,
  );
  const start = before && determiner.has(before.lower) && /^\s*$/.test(text.slice(before.end, from)) ? before.start : from;
  return { start, end: Math.max(candidate.end, date.timex.end) };
}

function quoteStart(one: DatedAction, others: readonly Span[], text: string, language: ActionLanguage): number {
  const { candidate, date, spokenIn } = one;
  const { clause, clauses } = candidate;
  const before = clauses[clauses.indexOf(clause) - 1];
  if (spokenIn) return spokenIn.start;
  if (clause.kind === "participial" && before && !others.some((head) => head.start >= before.start && head.end <= before.end))
    return before.start;
  const earlier = others.findLast((head) => head.start >= clause.start && head.end <= candidate.start);
  const comma = earlier ? lastComma(text, earlier.end, candidate.start) : null;
  if (comma !== null) return comma;
  const opening = openingDate(date.timex, clause, candidate.start, text, language);
  return Math.min(opening ?? clause.start, candidate.start);
}

/** The last comma from one place to another, both included; a search beyond them would make long texts slow. */
function lastComma(text: string, from: number, to: number): number | null {
  const at = text.slice(from, to + 1).lastIndexOf(",");
  return at < 0 ? null : from + at;
}

/** "More than a year after the complaint, on 21 June she was questioned": from the date on. */
function openingDate(timex: Span, clause: Clause, verb: number, text: string, language: ActionLanguage): number | null {
  if (timex.start <= clause.start || timex.end > verb) return null;
  const words = tokenize(text.slice(clause.start, timex.start), clause.start);
  const last = words.at(-1);
  if (!last) return null;
  const preposition = language.prepositions.includes(last.lower) ? last : null;
  const mark = preposition ? words.at(-2) : last;
  return mark?.lower === "," ? (preposition?.start ?? timex.start) : null;
}

/** What follows a saying ("that …, and that …"). */
const SAID: ReadonlySet<ClauseKind> = new Set(["complement", "coordinate"]);

function quoteEnd(one: DatedAction, others: readonly Span[], start: number, text: string): number {
  const { candidate, date, until } = one;
  const { clause, clauses } = candidate;
  const own = Math.max(candidate.end, date.timex.start >= candidate.clause.start && date.timex.end <= clause.end ? date.timex.end : 0);
  let end = Math.max(clause.end, candidate.end);
  const next = others.find((head) => head.start >= own && head.end <= clause.end);
  const comma = next ? lastComma(text, own, next.start) : null;
  const bracket = text.slice(own, clause.end).indexOf(" (");
  if (comma !== null) end = comma;
  else if (bracket >= 0) end = own + bracket;
  else if (candidate.cue.speech) end = endOfSaid(clauses, clauses.indexOf(clause), others, start) ?? end;
  return until ? Math.max(end, until.end) : end;
}

function endOfSaid(clauses: readonly Clause[], at: number, others: readonly Span[], start: number): number | null {
  let end: number | null = null;
  for (const next of clauses.slice(at + 1)) {
    const isSaid = end === null ? next.kind === "complement" : SAID.has(next.kind);
    if (!isSaid || next.end - start > LONGEST_QUOTE || others.some((head) => head.start >= next.start && head.end <= next.end)) break;
    end = next.end;
  }
  return end;
}

const EDGE = /[\s,;:–—•\-()[\]]/;
const TAIL = /[\s,;:.–—\-([]/;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;
const LAST_WORD = /(?:^|\s)(\p{L}{1,8})$/u;
const LIST_NUMBER = /^\d{1,3}$/;

/** Takes off marks, conjunctions and list numbers at the front, and marks and dangling conjunctions at the end. */
export function trimQuote(span: Span, text: string, language: ActionLanguage, act: Span): Span {
  let { start, end } = span;
  while (start < act.start) {
    const skipped = EDGE.test(text[start] as string) ? 1 : frameLength(text, start, act.start, language);
    if (skipped === 0) break;
    start += skipped;
  }
  while (end > act.end && TAIL.test(text[end - 1] as string)) end--;
  const last = LAST_WORD.exec(text.slice(Math.max(act.end, end - 12), end))?.[1];
  const dangles = last !== undefined && language.coordinators.includes(last.toLowerCase()) && end - last.length > act.end;
  return dangles ? trimQuote({ start, end: end - last.length }, text, language, act) : { start, end };
}

/** The length of a conjunction or list number that opens the stretch; 0 where none does. */
function frameLength(text: string, start: number, limit: number, language: ActionLanguage): number {
  const word = FIRST_WORD.exec(text.slice(start, start + 24))?.[0] ?? "";
  const after = text.slice(start + word.length, start + word.length + 2);
  if (LIST_NUMBER.test(word) && /^[.)]\s/.test(after)) return word.length + 1;
  const isFrame = word !== "" && language.quoteStarts.includes(word.toLowerCase()) && start + word.length < limit;
  return isFrame ? word.length : 0;
}
