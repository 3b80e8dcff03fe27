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
const NUMBER_AND_MARK = /\d\P{L}{0,3}[:–—]/u;

/** "3 July 2018: police arrest the driver": in a line of a chronology, a form that could be a noun is a verb where it has its object. */
export function isPresentOfChronology(form: PresentForm): boolean {
  const head = form.clause.sentence.text.slice(0, HEAD);
  return takesObject(form) && (NUMBER_FIRST.test(head) || NUMBER_AND_MARK.test(head));
}
