import type { Clause } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import type { PatternMatch } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** A verb of a pattern that has the form of the present, in its sentence. */
interface PresentForm {
  tokens: readonly Token[];
  at: number;
  match: PatternMatch;
  clause: Clause;
  grammar: Grammar;
}

/** "travels to the capital and files a complaint": a present form with its object is no noun. */
export function takesObject({ tokens, at, match, grammar }: PresentForm): boolean {
  const [word, next] = [tokens[at] as Token, tokens[at + 1]];
  if (!next || !(match.pattern.presentForms.has(word.lower) || match.pattern.noBareBase)) return false;
  return grammar.determiner.has(next.lower) || grammar.objectPronoun.has(next.lower) || /^\p{Lu}/u.test(next.text);
}

/** A date and its mark open a sentence within so many characters. */
const HEAD = 32;
const NUMBER_FIRST = /^\P{L}*\d/u;
const NUMBER_AND_MARK = /\d(?:\P{L}{0,3}[:–—]|\s-\s)/u;

/** "3 July 2018: police arrest the driver": in a line of a chronology, a form that could be a noun is a verb where it has its object. */
export function isPresentOfChronology(form: PresentForm): boolean {
  const head = form.clause.sentence.text.slice(0, HEAD);
  if (NUMBER_AND_MARK.test(head)) return takesObject(form) || followsSubject(form);
  return NUMBER_FIRST.test(head) && takesObject(form);
}

const LONGEST_SUBJECT = 6;

/** "the trial resumes": the form of the third person behind a noun; "court orders of that day" are nouns. */
function followsSubject({ tokens, at, match, grammar }: PresentForm): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !match.pattern.presentForms.has((tokens[at] as Token).lower) || !/^\p{L}/u.test(before.lower)) return false;
  if (grammar.determiner.has(before.lower) || grammar.preposition.has(before.lower) || grammar.coordinator.has(before.lower)) return false;
  const date = tokens.slice(0, at).findLastIndex(({ lower }) => /\d/.test(lower));
  const subject = tokens.slice(date + 1, at);
  if (subject.length > LONGEST_SUBJECT || subject.some(({ lower }) => grammar.preposition.has(lower))) return false;
  return !next || !grammar.language.nounDate.includes(next.lower);
}
