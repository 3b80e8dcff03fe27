import { createHash } from "node:crypto";
import { documentsBeside, type Reading, readingFor } from "../lib/chronology/beside.ts";
import { identifyCases } from "../lib/chronology/case-identity.ts";
import { buildChronology } from "../lib/chronology/chronicle.ts";
import type { Chronology, ChronologyDocument } from "../lib/model/chronology.ts";
import type { Event } from "../lib/model/event.ts";
import type { ExtractedFile } from "./source-files.ts";

const namesOf = ({ cases, case: first }: Event): string[] => (cases.length > 0 ? cases.map(({ name }) => name) : [first]);

export const chronologyDocument = ({ documentId, fileName, document, extraction }: ExtractedFile): ChronologyDocument => ({
  documentId,
  document: fileName,
  published: document.metadata.published?.edtf ?? null,
  coverage: document.coverage.status,
  unread: extraction.unread,
});

const readingOf = ({ documentId, fileName, document, extraction }: ExtractedFile): Reading =>
  readingFor({ documentId, document: fileName, text: document.text, published: document.metadata.published?.edtf ?? null, extraction });

/** For files on this machine, whose output stays with who has the files; the cloud's ids are keyed. */
const localCaseId = (parts: readonly string[]): string =>
  `case_${createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32)}`;

/** The chronology of every case that the files tell of, joined over files by the same rules as in the cloud. */
export function chroniclesOf(files: readonly ExtractedFile[]): Chronology[] {
  const documents = files.map(({ documentId, extraction }) => ({ documentId, caseFolder: null, events: extraction.events }));
  const { links, cases } = identifyCases(documents, [], localCaseId);
  const readings = files.map(readingOf);
  return cases.map(({ caseId, name }) => {
    const own = new Set(links.filter((link) => link.caseId === caseId).map((link) => `${link.documentId} ${link.name}`));
    const isOwn = (event: Event) => namesOf(event).some((each) => own.has(`${event.documentId} ${each}`));
    const events = files.flatMap(({ extraction }) => extraction.events.filter(isOwn));
    const sources = new Set(events.map(({ documentId }) => documentId));
    const chronology = buildChronology({
      caseId,
      name,
      events,
      documents: files.filter(({ documentId }) => sources.has(documentId)).map(chronologyDocument),
      corrections: [],
    });
    return {
      ...chronology,
      beside: documentsBeside(
        name,
        readings.filter(({ documentId }) => !sources.has(documentId)),
      ),
    };
  });
}
