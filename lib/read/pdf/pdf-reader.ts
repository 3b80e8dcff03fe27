import type { PageLines } from "../../clean/lines.ts";
import type { Diagnostic } from "../../model/document.ts";
import type { PdfReaderName, ReadOptions } from "../reader.ts";

export interface PdfContent {
  pages: PageLines[];
  title: string | null;
  /** What was noticed on the way, for the reader of the document. */
  diagnostics: Diagnostic[];
}

/** One library that reads PDFs: pages as lines, with boxes where it knows them. Throws PDF_ENCRYPTED, PDF_BROKEN, PDF_NO_PAGES, TOO_MANY_PAGES. */
export interface PdfReader {
  readonly name: PdfReaderName;
  read(bytes: Uint8Array, options: Pick<ReadOptions, "resources" | "signal">): Promise<PdfContent>;
}
