import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { Line, PageLines } from "../../clean/lines.ts";
import { DuelineError } from "../../errors.ts";
import { enforce, LIMITS } from "../limits.ts";
import { type PageBox, type PdfCharacter, type Quarter, quarterOf, upright } from "./characters.ts";
import { linesOf } from "./lines.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { capWasmMemory } from "./wasm-memory.ts";

/** The module with its memory views; they are replaced when it grows, so they are looked up at every use. */
type Pdfium = WrappedPdfiumModule & { pdfium: { HEAPU8: Uint8Array; HEAPF32: Float32Array; HEAPF64: Float64Array } };

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
const SCRATCH_BYTES = 256;
const BOLD_WEIGHT = 600;
const BOLD_NAME = /bold|black|heavy|demi/i;
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

/** What all characters of one text object share. */
interface Shape {
  quarter: Quarter;
  size: number;
  bold: boolean;
}

/** Reads one page's characters through a scratch buffer in PDFium's memory. */
class CharacterSource {
  readonly #pdfium: Pdfium;
  readonly #textPage: number;
  readonly #page: PageBox;
  readonly #scratch: number;
  readonly #shapes = new Map<number, Shape>();

  constructor(pdfium: Pdfium, textPage: number, page: PageBox, scratch: number) {
    this.#pdfium = pdfium;
    this.#textPage = textPage;
    this.#page = page;
    this.#scratch = scratch;
  }

  /** Characters by the way they were turned; line ends and spaces that PDFium made up are left to the layout. */
  read(): Map<Quarter, PdfCharacter[]> {
    const found = new Map<Quarter, PdfCharacter[]>();
    const count = this.#pdfium.FPDFText_CountChars(this.#textPage);
    enforce("pageCharacters", count);
    for (let index = 0; index < count; index++) {
      const unicode = this.#pdfium.FPDFText_GetUnicode(this.#textPage, index);
      if (unicode === 0 || unicode === 10 || unicode === 13 || this.#pdfium.FPDFText_IsGenerated(this.#textPage, index) === 1) continue;
      const shape = this.#shape(index);
      const character = this.#character(index, unicode, shape);
      const same = found.get(shape.quarter);
      if (same) same.push(character);
      else found.set(shape.quarter, [character]);
    }
    return found;
  }

  #character(index: number, unicode: number, { quarter, size, bold }: Shape): PdfCharacter {
    this.#pdfium.FPDFText_GetLooseCharBox(this.#textPage, index, this.#scratch);
    const at = this.#scratch >> 2;
    const { HEAPF32, HEAPF64 } = this.#pdfium.pdfium;
    const a = upright(HEAPF32[at] ?? 0, HEAPF32[at + 1] ?? 0, this.#page, quarter);
    const b = upright(HEAPF32[at + 2] ?? 0, HEAPF32[at + 3] ?? 0, this.#page, quarter);
    this.#pdfium.FPDFText_GetCharOrigin(this.#textPage, index, this.#scratch, this.#scratch + 8);
    const origin = upright(HEAPF64[this.#scratch >> 3] ?? 0, HEAPF64[(this.#scratch >> 3) + 1] ?? 0, this.#page, quarter);
    const box = { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
    return { text: String.fromCodePoint(unicode), ...box, baseline: origin.y, size, bold };
  }

  #shape(index: number): Shape {
    const object = this.#pdfium.FPDFText_GetTextObject(this.#textPage, index);
    const known = this.#shapes.get(object);
    if (known && object !== 0) return known;
    const shape = { ...this.#turnAndSize(index), bold: this.#isBold(index) };
    this.#shapes.set(object, shape);
    return shape;
  }

  /** The printed size is the font's size times the scale of its matrix (a, b, c, d, e, f). */
  #turnAndSize(index: number): { quarter: Quarter; size: number } {
    const size = this.#pdfium.FPDFText_GetFontSize(this.#textPage, index);
    if (!this.#pdfium.FPDFText_GetMatrix(this.#textPage, index, this.#scratch)) return { quarter: 0, size };
    const [a = 1, b = 0, c = 0, d = 1] = this.#pdfium.pdfium.HEAPF32.subarray(this.#scratch >> 2, (this.#scratch >> 2) + 4);
    return { quarter: quarterOf(a, b), size: size * Math.hypot(c, d) || size };
  }

  /** By weight where the font says it, else by its name. */
  #isBold(index: number): boolean {
    if (this.#pdfium.FPDFText_GetFontWeight(this.#textPage, index) >= BOLD_WEIGHT) return true;
    const flags = this.#scratch + SCRATCH_BYTES - 4;
    this.#pdfium.FPDFText_GetFontInfo(this.#textPage, index, this.#scratch, SCRATCH_BYTES - 4, flags);
    return BOLD_NAME.test(this.#pdfium.pdfium.UTF8ToString(this.#scratch, SCRATCH_BYTES - 4));
  }
}

function boxOf(pdfium: Pdfium, page: number, scratch: number): PageBox {
  pdfium.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.pdfium.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4);
  return { left, right, top: Math.max(top, bottom), bottom: Math.min(top, bottom) };
}

/** Text that stands upright on most of the page first; text turned otherwise follows in lines of its own. */
function pageLines(number: number, box: PageBox, characters: ReadonlyMap<Quarter, PdfCharacter[]>): PageLines {
  const byTurn = [...characters].sort((a, b) => b[1].length - a[1].length);
  const sideways = (byTurn[0]?.[0] ?? 0) % 2 === 1;
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const lines = byTurn.flatMap(([, turned], index) => linesOf(turned).map((line): Line => (index === 0 ? line : { ...line, box: null })));
  return { number, width: sideways ? height : width, height: sideways ? width : height, lines };
}

function readPage(pdfium: Pdfium, document: number, index: number, scratch: number): PageLines {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return { number: index + 1, width: null, height: null, lines: [] };
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    const box = boxOf(pdfium, page, scratch);
    const characters = textPage === 0 ? new Map<Quarter, PdfCharacter[]>() : new CharacterSource(pdfium, textPage, box, scratch).read();
    return pageLines(index + 1, box, characters);
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
