import type { Span } from "../model/span.ts";
import type { ActionLanguage } from "./action-language.ts";
import type { DatedAction } from "./attach.ts";
import type { Clause } from "./clauses.ts";

const LONGEST_QUOTE = 380;

/**
 * The shortest contiguous stretch that states the act: its clause, and what was said where the act is a saying, as long as that holds no act of
 * its own. `others` are the heads of the other acts of the sentence.
 */
export function quoteSpan({ candidate }: DatedAction, others: readonly Span[], text: string, language: ActionLanguage): Span {
  const { clause, clauses } = candidate;
  let end = Math.max(clause.end, candidate.end);
  for (let i = clauses.indexOf(clause) + 1; i < clauses.length; i++) {
    const next = clauses[i] as Clause;
    if (next.kind !== "complement" || others.some((head) => head.start >= next.start && head.end <= next.end)) break;
    if (next.end - clause.start > LONGEST_QUOTE) break;
    end = next.end;
  }
  const start = Math.min(clause.start, candidate.start);
  return trimQuote({ start, end: Math.max(candidate.end, Math.min(end, start + LONGEST_QUOTE)) }, text, language, candidate);
}

const EDGE = /[\s,;:–—•\-()[\]]/;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;

/** Takes off marks, conjunctions and list numbers at the front, and marks and dangling conjunctions at the end. */
export function trimQuote(span: Span, text: string, language: ActionLanguage, act: Span): Span {
  let { start, end } = span;
  while (start < act.start) {
    if (EDGE.test(text[start] as string)) start++;
    else {
      const word = FIRST_WORD.exec(text.slice(start, start + 24))?.[0] ?? "";
      const isNumber = /^\d{1,3}$/.test(word) && /^[.)]\s/.test(text.slice(start + word.length, start + word.length + 2));
      if (isNumber) start += word.length + 1;
      else if (word && language.quoteStarts.includes(word.toLowerCase()) && start + word.length < act.start) start += word.length;
      else break;
    }
  }
  while (end > act.end && /[\s,;:.–—\-([]/.test(text[end - 1] as string)) end--;
  const last = /(?:^|\s)(\p{L}{1,8})$/u.exec(text.slice(Math.max(act.end, end - 12), end))?.[1];
  if (last && ["and", "but", "or"].includes(last.toLowerCase()) && end - last.length > act.end)
    return trimQuote({ start, end: end - last.length }, text, language, act);
  return { start, end };
}
