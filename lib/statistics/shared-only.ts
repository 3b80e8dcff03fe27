import type { Chronology, Entry } from "../model/chronology.ts";
import { isShared } from "../model/sensitivity.ts";

/** A chronology as far as documents tell it that may be counted: a line keeps the sources that may, and goes where none does. */
export function sharedOnly(chronology: Chronology): Chronology {
  const heldBack = new Set(chronology.documents.filter((one) => !isShared(one)).map(({ documentId }) => documentId));
  const isKept = ({ documentId }: { documentId: string }): boolean => !heldBack.has(documentId);
  const entries = chronology.entries
    .map((entry): Entry => ({ ...entry, sources: entry.sources.filter(isKept) }))
    .filter(({ sources }) => sources.length > 0);
  return { ...chronology, entries };
}
