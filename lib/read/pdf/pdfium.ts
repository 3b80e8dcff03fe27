import type { Line, PageLines } from "../../clean/lines.ts";
import { DuelineError } from "../../errors.ts";
import { enforce } from "../limits.ts";
import type { PageBox, PdfCharacter, Quarter } from "./characters.ts";
import { layOutPage } from "./layout/index.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { CharacterSource, type Pdfium, SCRATCH_BYTES } from "./pdfium-characters.ts";
import { withPdfiumDocument } from "./pdfium-document.ts";
import { RuleSource } from "./pdfium-rules.ts";

const TITLE_BYTES = 1024;
interface PageShape {
  box: PageBox;
  /** Quarter turns clockwise by which the page is displayed. */
  rotation: Quarter;
}

function boxOf(pdfium: Pdfium, page: number, scratch: number): PageBox {
  pdfium.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.pdfium.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4);
  return { left, right, top: Math.max(top, bottom), bottom: Math.min(top, bottom) };
}

/** Text that stands upright on most of the page first; text turned otherwise follows in lines of its own, outside of the layout. */
function pageLines(
  number: number,
  { box, rotation }: PageShape,
  characters: ReadonlyMap<Quarter, PdfCharacter[]>,
  drawn: RuleSource,
): PageLines {
  const byTurn = [...characters].sort((a, b) => b[1].length - a[1].length);
  const sideways = (byTurn[0]?.[0] ?? 0) % 2 === 1;
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const lines = byTurn.flatMap(([quarter, turned], index) => {
    const laidOut = layOutPage(turned, ((rotation - quarter + 4) % 4) as Quarter, index === 0 ? drawn.read(box, quarter) : []);
    return index === 0 ? laidOut : laidOut.map((line): Line => ({ ...line, box: null }));
  });
  const sheet = rotation % 2 === 1 ? { width: height, height: width } : { width, height };
  return { number, width: sideways ? height : width, height: sideways ? width : height, sheet, lines };
}

function readPage(pdfium: Pdfium, document: number, index: number, scratch: number): PageLines {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return { number: index + 1, width: null, height: null, lines: [], state: "failed" };
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    const box = boxOf(pdfium, page, scratch);
    const rotation = pdfium.FPDFPage_GetRotation(page) as Quarter;
    const characters = textPage === 0 ? new Map<Quarter, PdfCharacter[]>() : new CharacterSource(pdfium, textPage, box, scratch).read();
    return pageLines(index + 1, { box, rotation }, characters, new RuleSource(pdfium, page, scratch));
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
  }
}

function titleOf(pdfium: Pdfium, document: number): string | null {
  const buffer = pdfium.pdfium.wasmExports.malloc(TITLE_BYTES);
  const bytes = pdfium.FPDF_GetMetaText(document, "Title", buffer, TITLE_BYTES);
  const title = bytes > 2 && bytes <= TITLE_BYTES ? pdfium.pdfium.UTF16ToString(buffer) : "";
  pdfium.pdfium.wasmExports.free(buffer);
  return title.trim() === "" ? null : title.trim();
}

function readPages(pdfium: Pdfium, document: number, signal: AbortSignal | undefined): PageLines[] {
  const total = pdfium.FPDF_GetPageCount(document);
  if (total <= 0) throw new DuelineError("PDF_NO_PAGES");
  enforce("pages", total);
  const scratch = pdfium.pdfium.wasmExports.malloc(SCRATCH_BYTES);
  const pages: PageLines[] = [];
  for (let index = 0; index < total; index++) {
    if (signal?.aborted) throw new DuelineError("READ_TIMEOUT", `after ${index} of ${total} pages`);
    pages.push(readPage(pdfium, document, index, scratch));
  }
  pdfium.pdfium.wasmExports.free(scratch);
  return pages;
}

/** The main reader: PDFium character by character, with boxes, sizes and marks. */
export const pdfium: PdfReader = {
  name: "pdfium",
  async read(bytes, { resources, signal }) {
    return await withPdfiumDocument(bytes, await resources.pdfiumWasm(), async (instance, document) => ({
      pages: readPages(instance, document, signal),
      title: titleOf(instance, document),
    }));
  },
};
