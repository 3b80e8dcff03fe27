import type { Line, PageLines } from "../../clean/lines.ts";
import { DuelineError } from "../../errors.ts";
import { enforce, LIMITS } from "../limits.ts";
import type { PageBox, PdfCharacter, Quarter } from "./characters.ts";
import { layOutPage } from "./layout/index.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { CharacterSource, type Pdfium, SCRATCH_BYTES } from "./pdfium-characters.ts";
import { RuleSource } from "./pdfium-rules.ts";
import { capWasmMemory } from "./wasm-memory.ts";

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
const TITLE_BYTES = 1024;
/** Share of the memory limit from which an abort is put down to memory. */
const NEARLY_FULL = 0.8;
/** An instance whose memory has grown beyond this is not kept: WebAssembly never gives memory back. */
const KEPT_BYTES = 192 * 1024 * 1024;

/** PDFium would write of a document's troubles to stderr. */
const silent = (): void => {};

const instances = new WeakMap<Uint8Array, Pdfium>();

async function instanceOf(wasm: Uint8Array): Promise<Pdfium> {
  const kept = instances.get(wasm);
  if (kept) return kept;
  const { init } = await import("@embedpdf/pdfium");
  const wasmBinary = capWasmMemory(wasm, LIMITS.pdfMemoryBytes.max).buffer;
  const pdfium = (await init({ wasmBinary, print: silent, printErr: silent })) as Pdfium;
  pdfium.PDFiumExt_Init();
  instances.set(wasm, pdfium);
  return pdfium;
}

function openError(pdfium: Pdfium): DuelineError {
  const code = pdfium.FPDF_GetLastError();
  return new DuelineError(code === PASSWORD_ERROR || code === SECURITY_ERROR ? "PDF_ENCRYPTED" : "PDF_BROKEN", `PDFium error ${code}`);
}

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

function readWith(pdfium: Pdfium, bytes: Uint8Array, signal: AbortSignal | undefined): { pages: PageLines[]; title: string | null } {
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (memory === 0) throw new DuelineError("FILE_TOO_LARGE", "no memory for it");
  pdfium.pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, "");
  try {
    if (document === 0) throw openError(pdfium);
    return { pages: readPages(pdfium, document, signal), title: titleOf(pdfium, document) };
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    pdfium.pdfium.wasmExports.free(memory);
  }
}

/** PDFium ends itself when memory runs out, and when a file leads it astray. */
function abortError(pdfium: Pdfium, cause: unknown): DuelineError {
  const full = pdfium.pdfium.HEAPU8.length > NEARLY_FULL * LIMITS.pdfMemoryBytes.max;
  return new DuelineError(full ? LIMITS.pdfMemoryBytes.code : "PDF_BROKEN", "PDFium gave up", { cause });
}

/** The main reader: PDFium character by character, with boxes, sizes and marks; memory capped, and a broken or swollen instance thrown away. */
export const pdfium: PdfReader = {
  name: "pdfium",
  async read(bytes, { resources, signal }) {
    const wasm = await resources.pdfiumWasm();
    const instance = await instanceOf(wasm);
    try {
      return readWith(instance, bytes, signal);
    } catch (error) {
      if (error instanceof DuelineError) throw error;
      instances.delete(wasm);
      throw abortError(instance, error);
    } finally {
      if (instance.pdfium.HEAPU8.length > KEPT_BYTES) instances.delete(wasm);
    }
  },
};
