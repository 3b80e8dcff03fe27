import type { DocumentFormat, SourceDocument } from "../model/document.ts";

/** What reading needs from outside the pure core; see functions/shared/read-resources.ts. */
export interface ReadResources {
  /** The bytes of PDFium's WebAssembly; loaded once, and only when a PDF comes. */
  pdfiumWasm(): Promise<Uint8Array>;
}

export type PdfReaderName = "pdfium" | "pdf-parse";

export interface ReadOptions {
  fileName: string;
  resources: ReadResources;
  pdfReader?: PdfReaderName;
  /** Checked between pages; a caller's time limit. Aborting gives READ_TIMEOUT. */
  signal?: AbortSignal;
}

/** One format: bytes of that format to a document, or a DuelineError. */
export interface FormatReader {
  readonly format: DocumentFormat;
  read(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument>;
}
