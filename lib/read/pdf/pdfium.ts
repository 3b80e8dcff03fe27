import type { Line, PageLines } from "../../clean/lines.ts";
import { DuelineError } from "../../errors.ts";
import { hiddenText } from "../hidden.ts";
import { enforce } from "../limits.ts";
import type { PageBox, PdfCharacter, Quarter } from "./characters.ts";
import { layOutPage } from "./layout/index.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { CharacterSource, type Pdfium, SCRATCH_BYTES } from "./pdfium-characters.ts";
import { withPdfiumDocument } from "./pdfium-document.ts";
import { PaintedGround } from "./pdfium-ground.ts";
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

interface ReadPage {
  page: PageLines;
  /** Letters on it that nobody sees. */
  hidden: number;
}

const unloaded = (number: number): ReadPage => ({ page: { number, width: null, height: null, lines: [], state: "failed" }, hidden: 0 });

function readPage(pdfium: Pdfium, document: number, index: number, scratch: number): ReadPage {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return unloaded(index + 1);
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    const box = boxOf(pdfium, page, scratch);
    const rotation = pdfium.FPDFPage_GetRotation(page) as Quarter;
    const source = new CharacterSource(pdfium, textPage, box, new PaintedGround(pdfium, page, scratch), scratch);
    const characters = textPage === 0 ? new Map<Quarter, PdfCharacter[]>() : source.read();
    const lines = pageLines(index + 1, { box, rotation }, characters, new RuleSource(pdfium, page, scratch));
    return { page: lines, hidden: source.hidden };
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

function readPages(pdfium: Pdfium, document: number, signal: AbortSignal | undefined): ReadPage[] {
  const total = pdfium.FPDF_GetPageCount(document);
  if (total <= 0) throw new DuelineError("PDF_NO_PAGES");
  enforce("pages", total);
  const scratch = pdfium.pdfium.wasmExports.malloc(SCRATCH_BYTES);
  const pages: ReadPage[] = [];
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
    return await withPdfiumDocument(bytes, await resources.pdfiumWasm(), async (instance, document) => {
      const read = readPages(instance, document, signal);
      const diagnostics = read.flatMap(({ page, hidden }) => (hidden > 0 ? [hiddenText(hidden, page.number)] : []));
      return { pages: read.map(({ page }) => page), title: titleOf(instance, document), diagnostics };
    });
  },
};
