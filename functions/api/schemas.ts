/** What the HTTP API answers and takes; the CLI and the page import these and check answers against them. */
import * as z from "zod";
import { Chronology, Entry } from "../../lib/model/chronology.ts";
import { Coverage, Diagnostic, DocumentFormat, DocumentMetadata } from "../../lib/model/document.ts";
import { Event } from "../../lib/model/event.ts";
import { Finding, FindingStatus } from "../../lib/model/finding.ts";
import { LIMITS } from "../../lib/read/limits.ts";
import { Said } from "../../lib/read/said.ts";
import { DocumentState } from "../shared/store/document-record.ts";

/** Where the next page starts; null on the last one. Opaque: give it back as `cursor`. */
const Cursor = z.string().nullable();

export const Health = z.object({ status: z.literal("ok") });
export type Health = z.infer<typeof Health>;

export const DocumentSummary = z.object({
  schema: z.literal("dueline.document/1"),
  id: z.string(),
  fileName: z.string(),
  size: z.int(),
  state: DocumentState,
  /** Why it failed or is partial, and what to do; null where all is well. */
  code: z.string().nullable(),
  sentence: z.string().nullable(),
  receivedAt: z.string(),
  updatedAt: z.string(),
  format: DocumentFormat.nullable(),
  reader: z.string().nullable(),
  language: z.string().nullable(),
  /** EDTF, as far as the document says. */
  published: z.string().nullable(),
  coverage: Coverage.nullable(),
  eventCount: z.int().nonnegative(),
  /** Seconds that the last reading took. */
  seconds: z.number().nullable(),
  cases: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentList = z.object({ documents: z.array(DocumentSummary), cursor: Cursor });
export type DocumentList = z.infer<typeof DocumentList>;

export const DocumentDetail = DocumentSummary.extend({
  diagnostics: z.array(Diagnostic),
  /** Title, publisher and date with everything that was said of them, by whom. */
  metadata: DocumentMetadata.nullable().default(null),
  /** Every version of an object that held these bytes. */
  sources: z.array(
    z.object({
      key: z.string(),
      versionId: z.string(),
      fileName: z.string(),
      receivedAt: z.string(),
      isCurrent: z.boolean(),
      /** The archive or message that it came out of, and where in there it lay. */
      container: z.object({ documentId: z.string(), name: z.string() }).nullable().default(null),
    }),
  ),
  /** Keys of the objects that hold the files of an archive or the attachments of a message; each is a source of its own document. Null while they are being laid out. */
  parts: z.array(z.string()).nullable().default([]),
  events: z.array(Event),
  cursor: Cursor,
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const EventList = z.object({ events: z.array(Event), cursor: Cursor });
export type EventList = z.infer<typeof EventList>;

/** A page can hold fewer lines than asked for, or none, though more follow: `cursor` says so. */
export const EntryList = z.object({ entries: z.array(Entry), cursor: Cursor });
export type EntryList = z.infer<typeof EntryList>;

export const CaseSummary = z.object({
  schema: z.literal("dueline.case/1"),
  id: z.string(),
  name: z.string(),
  entryCount: z.int().nonnegative(),
  documentIds: z.array(z.string()),
  /** How many findings have which status, as of `asOf`. */
  findings: z.partialRecord(FindingStatus, z.int().nonnegative()),
  asOf: z.string().nullable(),
  /** False while a change is still being merged. */
  upToDate: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** One case with the documents that it rests on. */
export const CaseDetail = CaseSummary.extend({ documents: z.array(DocumentSummary) });
export type CaseDetail = z.infer<typeof CaseDetail>;

export const CaseList = z.object({ cases: z.array(CaseSummary), cursor: Cursor });
export type CaseList = z.infer<typeof CaseList>;

/** `cursor` is null where no `limit` was asked for, and on the last page. */
export const CaseChronology = z.object({ case: CaseSummary, chronology: Chronology, cursor: Cursor });
export type CaseChronology = z.infer<typeof CaseChronology>;

export const FindingList = z.object({ findings: z.array(Finding), cursor: Cursor });
export type FindingList = z.infer<typeof FindingList>;

/** No browser shows this by itself, whatever lies in the file. */
export const OPAQUE = "application/octet-stream";

export const UploadRequest = z.object({
  fileName: z.string().min(1).max(255),
  /** The case's folder, if somebody knows what case it is. */
  case: z.string().min(1).max(200).optional(),
  /** What the uploader says of the document; it overrules what the file says. */
  metadata: Said.optional(),
  /** Bytes; the address takes exactly so many. None are taken too, so that an empty file becomes a document that says so. */
  size: z.int().nonnegative().max(LIMITS.pdfBytes.max),
  contentType: z.string().min(1).max(100).default(OPAQUE),
});
export type UploadRequest = z.input<typeof UploadRequest>;

/** Send the bytes with this method, to this address, with these headers. */
export const UploadTicket = z.object({
  method: z.literal("PUT"),
  url: z.url(),
  headers: z.record(z.string(), z.string()),
  key: z.string(),
  expiresInSeconds: z.int().positive(),
});
export type UploadTicket = z.infer<typeof UploadTicket>;

/** `document` is null until the bytes have come and were taken in. `isCopy`: the same bytes lie somewhere else, too. */
export const UploadState = z.object({ document: DocumentSummary.nullable(), isCopy: z.boolean() });
export type UploadState = z.infer<typeof UploadState>;

export const Accepted = z.object({ status: z.literal("accepted") });
export type Accepted = z.infer<typeof Accepted>;

/** RFC 9457, with our code. `lines`: what somebody else has changed, as it is now. */
export const Problem = z.object({
  ...{ type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string().optional() },
  lines: z.array(Entry).optional(),
});
export type Problem = z.infer<typeof Problem>;
