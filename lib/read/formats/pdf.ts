import { cleanLines } from "../../clean/index.ts";
import { plainParagraphs } from "../../clean/plain-paragraphs.ts";
import { printedParagraphs } from "../../clean/printed-paragraphs.ts";
import { DuelineError } from "../../errors.ts";
import { composeDocument, NO_METADATA, pageFactsOf } from "../compose.ts";
import { enforce } from "../limits.ts";
import { withScans } from "../ocr/with-scans.ts";
import { pdfParse } from "../pdf/pdf-parse.ts";
import type { PdfReader } from "../pdf/pdf-reader.ts";
import { pdfium } from "../pdf/pdfium.ts";
import type { FormatReader, PdfReaderName } from "../reader.ts";

/** Readers behind one interface; the main one first. */
export const PDF_READERS: Readonly<Record<PdfReaderName, PdfReader>> = { pdfium, "pdf-parse": pdfParse };

const FILE_NAME_TITLE = /\.(?:docx?|pdf|indd|odt|rtf|pages|qxd)$|^untitled$|^(?:microsoft word|powerpoint)/i;

/** PDF: its text layer, and OCR for pages that have none. Throws FILE_TOO_LARGE, TOO_MANY_PAGES, READ_TIMEOUT, PDF_ENCRYPTED, PDF_BROKEN, PDF_NO_PAGES, PDF_NO_TEXT. */
export const pdfReader: FormatReader = {
  format: "pdf",
  async read(bytes, options) {
    enforce("pdfBytes", bytes.length);
    const reader = PDF_READERS[options.pdfReader ?? "pdfium"];
    const { pages: layers, title, diagnostics: noticed } = await reader.read(bytes, options);
    const { pages, diagnostics } = await withScans(layers, bytes, options);
    const isWaiting = options.scans !== undefined && pages.some(({ state }) => state === "waiting");
    if (!isWaiting && pages.every((page) => page.lines.every((line) => line.text.trim() === "")))
      throw new DuelineError("PDF_NO_TEXT", `${pages.length} pages`);
    const cleaned = cleanLines({ pages, notes: [] });
    const printed = cleaned.pages.some((page) => page.lines.some((line) => line.box !== null));
    return composeDocument({
      format: "pdf",
      reader: reader.name,
      blocks: printed ? printedParagraphs(cleaned) : plainParagraphs(cleaned),
      notes: cleaned.notes,
      metadata: { ...NO_METADATA, title: title !== null && !FILE_NAME_TITLE.test(title) ? title : null },
      pages: pageFactsOf(pages),
      diagnostics: [...noticed, ...diagnostics],
      partial: false,
    });
  },
};
