import type { Correction } from "../model/correction.ts";

type IsGone = (documentId: string) => boolean;

/** Words that a correction keeps of one document. */
const quoted = (one: Correction): string | null => (one.kind === "quote" || one.kind === "add" ? (one.quote?.documentId ?? null) : null);

/** What is left of one correction; null: it spoke of nothing else. */
function leftOf<C extends Correction>(one: C, isGone: IsGone): C | null {
  const source = quoted(one);
  if (source !== null && isGone(source)) return null;
  const tellings = one.tellings.filter(({ documentId }) => !isGone(documentId));
  const isWhole = one.kind === "move" && one.whole;
  if (one.tellings.length > 0 && tellings.length === 0 && !isWhole) return null;
  return { ...one, tellings, ...(one.kind === "move" ? { brings: withoutDocuments(one.brings, isGone) } : {}) };
}

/**
 * What people said of a case, without documents that are erased: no place in them and no word of them stays. What was said of lines that they
 * alone told goes, and so does what took that back or placed it. Numbers stay as they are.
 */
export function withoutDocuments<C extends Correction>(corrections: readonly C[], isGone: IsGone): C[] {
  const gone = new Set<string>();
  const left: C[] = [];
  for (const one of [...corrections].sort((a, b) => a.number - b.number)) {
    const about = one.kind === "undo" ? one.undoes : one.kind === "place" ? one.correctionId : null;
    const rest = about !== null && gone.has(about) ? null : leftOf(one, isGone);
    if (rest) left.push(rest);
    else gone.add(one.id);
  }
  return left;
}

/** The cases that lines of this one went to, with what had been said of them. */
export const casesMovedTo = (corrections: readonly Correction[], caseId: string): string[] => [
  ...new Set(corrections.flatMap((one) => (one.kind === "move" && one.from === caseId ? [one.to] : []))),
];
