import { compareDays } from "../edtf/index.ts";
import { foldedSpelling } from "../extract/person-identity.ts";
import type { Extraction } from "../extraction.ts";
import type { BesideDocument } from "../model/chronology.ts";
import { foldedName } from "./case-identity.ts";

/** A document as far as it is looked at for cases that it was not joined with. */
export interface Reading extends Pick<BesideDocument, "documentId" | "document" | "bodies" | "latest"> {
  readonly words: ReadonlySet<string>;
  /** No case was found in it. */
  readonly isNobodys: boolean;
}

const SHORTEST_WORD = 3;

const spelledWords = (text: string): string[] =>
  foldedName(text)
    .split(" ")
    .filter((word) => word.length >= SHORTEST_WORD)
    .map(foldedSpelling);

/** Reads a document for `documentsBeside`, once for all cases. `published`: EDTF. */
export function readingFor(file: {
  documentId: string;
  document: string;
  text: string;
  published: string | null;
  extraction: Pick<Extraction, "events" | "resolved" | "bodies">;
}): Reading {
  const { documentId, document, text, published, extraction } = file;
  const days = [published, ...extraction.resolved.map(({ latest }) => latest)].filter((day) => day !== null);
  return {
    documentId,
    document,
    bodies: extraction.bodies,
    latest: days.reduce<string | null>((last, day) => (last === null || compareDays(last, day) < 0 ? day : last), null),
    words: new Set(spelledWords(text)),
    isNobodys: extraction.events.every(({ cases }) => cases.length === 0),
  };
}

/** The family name may stand last or first; a given name alone says something only in a document that is nobody else's. */
function namingOf(name: readonly string[], { words, isNobodys }: Reading): BesideDocument["naming"] | null {
  if (name.length > 1 && name.every((word) => words.has(word))) return "full";
  if (words.has(name.at(-1) ?? "") || (isNobodys && name.some((word) => words.has(word)))) return "part";
  return isNobodys ? "none" : null;
}

/** Of documents that were not joined with a case, those that may tell of it all the same. */
export function documentsBeside(caseName: string, readings: readonly Reading[]): BesideDocument[] {
  const name = spelledWords(caseName);
  return readings.flatMap((reading) => {
    const naming = namingOf(name, reading);
    const { documentId, document, bodies, latest } = reading;
    return naming === null ? [] : [{ documentId, document, naming, bodies, latest }];
  });
}
