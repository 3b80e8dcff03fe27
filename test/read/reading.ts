import PDFDocument from "pdfkit";
import { readResources } from "../../functions/shared/read-resources.ts";
import { DuelineError } from "../../lib/errors.ts";
import type { SourceDocument } from "../../lib/model/document.ts";
import { type PdfReaderName, readDocument } from "../../lib/read/index.ts";

export const PDF_READER_NAMES: readonly PdfReaderName[] = ["pdfium", "pdf-parse"];

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function read(content: string | Uint8Array, fileName: string, pdfReader?: PdfReaderName): Promise<SourceDocument> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  return readDocument(bytes, { fileName, resources: readResources(), ...(pdfReader ? { pdfReader } : {}) });
}

/** The code that reading ends with; "" where it does not fail. */
export async function codeOf(content: string | Uint8Array, fileName: string, pdfReader?: PdfReaderName): Promise<string> {
  try {
    await read(content, fileName, pdfReader);
    return "";
  } catch (error) {
    if (error instanceof DuelineError) return error.code;
    throw error;
  }
}

export const paragraphsOf = (document: SourceDocument): string[] =>
  document.paragraphs.map(({ start, end }) => document.text.slice(start, end));

export const pageOf = (document: SourceDocument, words: string): number | undefined => {
  const at = document.text.indexOf(words);
  return document.pages.find(({ start, end }) => start <= at && at < end)?.number;
};

/** A PDF with one page per text; "" gives a page without text. */
export function pdfOf(
  pages: readonly string[],
  { userPassword, turned = 0 }: { userPassword?: string; turned?: number } = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 72, ...(userPassword ? { userPassword } : {}) });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
  });
  for (const text of pages) {
    pdf.addPage();
    pdf.rotate(turned, { origin: [300, 400] });
    for (const [index, line] of text.split("\n").entries())
      if (line !== "")
        pdf
          .font("Times-Roman")
          .fontSize(12)
          .text(line, 72, 150 + 16 * index, { lineBreak: false });
  }
  pdf.end();
  return done;
}

/** The smallest PDF that a reader opens: no pages at all. */
export const PDF_WITHOUT_PAGES = bytesOf(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n110\n%%EOF\n",
);
