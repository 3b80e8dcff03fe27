import type { DocumentFormat, SourceDocument } from "../model/document.ts";
import { htmlReader } from "./formats/html.ts";
import { pdfReader } from "./formats/pdf.ts";
import { textReader } from "./formats/text.ts";
import type { FormatReader, ReadOptions } from "./reader.ts";
import { sniffFormat } from "./sniff.ts";

export type { FormatReader, PdfReaderName, ReadOptions, ReadResources } from "./reader.ts";

/** Every format that Dueline reads; a file in `formats/` that is not here fails a test. */
export const READERS: Readonly<Record<DocumentFormat, FormatReader>> = { pdf: pdfReader, html: htmlReader, text: textReader };

/**
 * Bytes to clean running text with pages, paragraphs, notes and coverage; the bytes decide the format, not the name.
 * Never keeps or changes `bytes`. Throws DuelineError (see lib/errors.ts); what was only half read comes back with coverage "partial".
 */
export function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  return Promise.resolve().then(() => READERS[sniffFormat(bytes, options.fileName)].read(bytes, options));
}
