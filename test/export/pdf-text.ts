import { init } from "@embedpdf/pdfium";
import { readResources } from "../../functions/shared/read-resources.ts";
import type { Pdfium } from "../../lib/read/pdf/pdfium-characters.ts";

const bytes = await readResources().pdfiumWasm();
const pdfium = (await init({ wasmBinary: bytes.slice().buffer })) as Pdfium;
pdfium.PDFiumExt_Init();

function pageText(document: number, index: number): string {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  const count = pdfium.FPDFText_CountChars(text);
  const buffer = pdfium.pdfium.wasmExports.malloc(2 * count + 2);
  pdfium.FPDFText_GetText(text, 0, count, buffer);
  const found = pdfium.pdfium.UTF16ToString(buffer);
  pdfium.pdfium.wasmExports.free(buffer);
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return found.replaceAll(/\s+/g, " ");
}

/** The text of every page as another program reads it, lines joined by spaces. */
export function pdfPages(file: Uint8Array): string[] {
  const at = pdfium.pdfium.wasmExports.malloc(file.length);
  pdfium.pdfium.HEAPU8.set(file, at);
  const document = pdfium.FPDF_LoadMemDocument(at, file.length, "");
  if (document === 0) throw new Error("PDFium does not open this file");
  const pages = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => pageText(document, index));
  pdfium.FPDF_CloseDocument(document);
  pdfium.pdfium.wasmExports.free(at);
  return pages;
}
