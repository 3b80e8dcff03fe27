import type { ErrorCode } from "../../../lib/errors.ts";
import type { SourceDocument } from "../../../lib/model/document.ts";
import type { ScannedPage } from "../../../lib/read/ocr/scanned-page.ts";
import type { ReadOptions } from "../../../lib/read/reader.ts";

/** What can be told another thread of how to read; the rest of the options it has itself. */
export type Instructions = Omit<ReadOptions, "resources" | "signal" | "scanned">;

/** To the worker: a document to be read as a whole, or pages of a PDF to be read as pictures. */
export type Task =
  | { kind: "document"; bytes: Uint8Array; instructions: Instructions }
  | { kind: "scans"; bytes: Uint8Array; numbers: readonly number[] };

/** From the worker. `page` comes before the end: what was read before a crash is not lost, and shows that it is alive. */
export type Answer =
  | { kind: "document"; document: SourceDocument }
  | { kind: "page"; page: ScannedPage }
  | { kind: "scans"; pages: ScannedPage[] }
  /** `spent` where a library broke over it: the worker is of no more use. */
  | { kind: "refused"; code: ErrorCode; detail: string | undefined; spent: boolean }
  | { kind: "fault"; name: string };
