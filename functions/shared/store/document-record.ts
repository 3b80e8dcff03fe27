import * as z from "zod";
import { UnreadDate } from "../../../lib/model/chronology.ts";
import { Coverage, Diagnostic, DocumentFormat, DocumentMetadata } from "../../../lib/model/document.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import type { RecordKind } from "./record.ts";

/** How far the reading of the bytes has come. */
export const Progress = z.enum(["received", "reading", "done", "partial", "failed"]);
export type Progress = z.infer<typeof Progress>;
/** Whether the bucket still holds these bytes as the current version of some key. */
export const Standing = z.enum(["current", "superseded", "withdrawn"]);
export type Standing = z.infer<typeof Standing>;

/** What a finished reading says of a document. */
export const Reading = z.object({
  format: DocumentFormat,
  reader: z.string(),
  language: z.string(),
  /** EDTF; null where the document says no date of its own. */
  published: z.string().nullable(),
  coverage: Coverage,
  /** Title, publisher and everything that was said of it, by whom; null in records that are older. */
  metadata: DocumentMetadata.nullable().default(null),
  diagnostics: z.array(Diagnostic),
  /** Dates beside bodies of which no act was read; none in records that are older. */
  unread: z.array(UnreadDate).default([]),
  eventCount: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
});
export type Reading = z.infer<typeof Reading>;

export const CaseRef = z.object({ caseId: z.string(), name: z.string() });
export type CaseRef = z.infer<typeof CaseRef>;

/** Pages that are read as pictures by `ocr`, a few at a time: `done` once their result is stored, `failed` where it never came. */
export const ScanBatch = z.object({ pages: z.array(z.int().positive()), state: z.enum(["waiting", "done", "failed"]) });
export type ScanBatch = z.infer<typeof ScanBatch>;

export const DocumentRecord = z.object({
  rev: z.int(),
  tenant: z.string(),
  documentId: z.string(),
  fileName: z.string(),
  size: z.int().nonnegative(),
  receivedAt: z.string(),
  updatedAt: z.string(),
  progress: Progress,
  standing: Standing,
  code: z.string().nullable(),
  sentence: z.string().nullable(),
  /** Folders of the keys that hold these bytes now: explicit cases. */
  folders: z.array(z.string()),
  /** The folders that the visible events were assigned by. */
  readFolders: z.array(z.string()),
  /** Digest of what people said of the document when its visible events were read; null where nobody said anything. */
  said: z.string().nullable().default(null),
  /** Readings begun, ever: each has a number of its own, and writes its events under it. */
  run: z.int().nonnegative(),
  /** Readings begun since the last one that came to an end. */
  attempts: z.int().nonnegative(),
  /** Who is reading, and until when he may be believed to be alive. */
  claimant: z.string().nullable(),
  leaseUntil: z.string().nullable(),
  /** The run whose events are visible; 0 = none. */
  generation: z.int().nonnegative(),
  /** Cases of the visible events, and cases that had events of this document before. */
  cases: z.array(CaseRef),
  formerCases: z.array(CaseRef),
  /** False until the cases have been told of the last change. */
  announced: z.boolean(),
  reading: Reading.nullable(),
  /** In the order in which they were asked for; empty where no page is a picture. */
  scans: z.array(ScanBatch).default([]),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** The one word for people: a document that is no longer current is that before anything else. */
export const DOCUMENT_STATES = [...Progress.options, "superseded", "withdrawn"] as const;
export const DocumentState = z.enum(DOCUMENT_STATES);
export type DocumentState = z.infer<typeof DocumentState>;
export const stateOf = (record: DocumentRecord): DocumentState => (record.standing === "current" ? record.progress : record.standing);

/** Whether something of a document is missing, in its own pages or among the files that lie in it. */
export const coverageOf = ({ progress, reading }: DocumentRecord): "complete" | "partial" =>
  progress === "partial" ? "partial" : (reading?.coverage.status ?? "partial");

export const MAX_ATTEMPTS = 3;

export const isFinished = ({ progress }: DocumentRecord): boolean => progress !== "received" && progress !== "reading";
/** Shown as far as its text layer goes; the rest comes when `ocr` has read it. */
export const isScanning = ({ scans }: Pick<DocumentRecord, "scans">): boolean => scans.some(({ state }) => state === "waiting");
/** Read for its own part, while files in it are yet to be. */
export const PARTS_PENDING = "PARTS_PENDING";
export const awaitsParts = ({ code }: Pick<DocumentRecord, "code">): boolean => code === PARTS_PENDING;
export const isSettled = (record: DocumentRecord): boolean =>
  isFinished(record) && record.announced && !isScanning(record) && !awaitsParts(record);

export const documentKind: RecordKind<DocumentRecord> = {
  schema: DocumentRecord,
  key: ({ tenant, documentId }) => KEYS.document(tenant, documentId),
  indexes: (record) => {
    const { tenant, documentId, receivedAt, updatedAt } = record;
    const sorted = INDEX_KEYS.sorted(receivedAt, documentId);
    const pending = isSettled(record)
      ? {}
      : { pendingPk: INDEX_KEYS.pending(tenant, "DOCUMENT"), pendingSk: INDEX_KEYS.sorted(updatedAt, documentId) };
    return {
      listPk: INDEX_KEYS.documents(tenant),
      listSk: sorted,
      statePk: INDEX_KEYS.state(tenant, stateOf(record)),
      stateSk: sorted,
      ...pending,
    };
  },
};
