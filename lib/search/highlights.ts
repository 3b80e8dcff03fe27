import type { SearchTerm } from "./query.ts";
import { searchWords } from "./words.ts";

/** Code points, end exclusive, as all offsets outside. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** Every word of a text that was looked for. */
export function highlightsIn(text: string, terms: readonly SearchTerm[]): Highlight[] {
  const wanted = new Set(terms.flatMap(({ stems }) => stems));
  const found: Highlight[] = [];
  let [from, point] = [0, 0];
  for (const { stems, start, end } of searchWords(text)) {
    if (!stems.some((stem) => wanted.has(stem))) continue;
    const first = point + [...text.slice(from, start)].length;
    point = first + [...text.slice(start, end)].length;
    from = end;
    found.push({ start: first, end: point });
  }
  return found;
}
