import { DuelineError } from "../errors.ts";
import { searchWords } from "./words.ts";

/** One word of a query: what it matches has at least one of its stems. */
export interface SearchTerm {
  readonly stems: readonly string[];
}

const MOST_TERMS = 8;

/**
 * The words that are looked for, all of which have to be there; common words are left out.
 * @throws DuelineError BAD_INPUT where nothing is left, or more than any answer needs.
 */
export function searchTerms(query: string): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const { stems } of searchWords(query)) if (stems.length > 0) terms.set(stems.join(), { stems });
  if (terms.size === 0) throw new DuelineError("BAD_INPUT", "q: no word to look for (common words like 'the' find nothing)");
  if (terms.size > MOST_TERMS) throw new DuelineError("BAD_INPUT", `q: more than ${MOST_TERMS} different words`);
  return [...terms.values()];
}
