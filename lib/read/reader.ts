import type { DocumentFormat, SourceDocument } from "../model/document.ts";
import type { ScannedPage } from "./ocr/scanned-page.ts";
import type { OcrResources } from "./ocr/tesseract.ts";

/** What reading needs from outside the pure core; see functions/shared/read-resources.ts. */
export interface ReadResources {
  /** The bytes of PDFium's WebAssembly; loaded once, and only when a PDF comes. */
  pdfiumWasm(): Promise<Uint8Array>;
  /** Loaded only when a page has to be read as a picture. The object stands for the engine that is started with it. */
  ocr: OcrResources;
}

/** What to do with pages that are pictures: take those that were read before, and read the others here or leave them waiting. */
export interface ScanPolicy {
  readHere: boolean;
  known?: readonly ScannedPage[];
}

export type PdfReaderName = "pdfium" | "pdf-parse";

export interface ReadOptions {
  fileName: string;
  resources: ReadResources;
  pdfReader?: PdfReaderName;
  /** Without it pages that are pictures stay unread, and a document of nothing else is refused. */
  scans?: ScanPolicy;
  /** Told of every page that OCR has finished. */
  scanned?: (page: ScannedPage) => void;
  /** Checked between pages; a caller's time limit. Aborting gives READ_TIMEOUT. */
  signal?: AbortSignal;
}

/** One format: bytes of that format to a document, or a DuelineError. */
export interface FormatReader {
  readonly format: DocumentFormat;
  read(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument>;
}
