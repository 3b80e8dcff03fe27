import type { DocumentFormat, SourceDocument } from "../model/document.ts";
import { docxReader } from "./formats/docx.ts";
import { emlReader } from "./formats/eml.ts";
import { htmlReader } from "./formats/html.ts";
import { markdownReader } from "./formats/markdown.ts";
import { mhtmlReader } from "./formats/mhtml.ts";
import { odtReader } from "./formats/odt.ts";
import { pdfReader } from "./formats/pdf.ts";
import { textReader } from "./formats/text.ts";
import { zipReader } from "./formats/zip.ts";
import { withLanguages } from "./languages.ts";
import { packageFormat } from "./office/package-format.ts";
import type { FormatReader, ReadOptions } from "./reader.ts";
import { sniffFormat } from "./sniff.ts";

export type { FormatReader, PdfReaderName, ReadOptions, ReadResources } from "./reader.ts";

/** Every format that Dueline reads; a file in `formats/` that is not here fails a test. */
export const READERS: Readonly<Record<DocumentFormat, FormatReader>> = {
  pdf: pdfReader,
  html: htmlReader,
  text: textReader,
  markdown: markdownReader,
  docx: docxReader,
  odt: odtReader,
  eml: emlReader,
  mhtml: mhtmlReader,
  zip: zipReader,
};

/** What the bytes are. A ZIP file's directory tells whether it is an archive or an office program's document. Throws as `sniffFormat`. */
export async function formatOf(bytes: Uint8Array, fileName: string): Promise<DocumentFormat> {
  const format = sniffFormat(bytes, fileName);
  return format === "zip" ? await packageFormat(bytes) : format;
}

/**
 * Bytes to clean running text with pages, paragraphs, notes and coverage; the bytes decide the format, not the name.
 * Never keeps or changes `bytes`. Throws DuelineError (see lib/errors.ts); what was only half read comes back with coverage "partial".
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  const format = await formatOf(bytes, options.fileName);
  return withLanguages(await READERS[format].read(bytes, options));
}
