import { DuelineError } from "../../errors.ts";
import { LIMITS } from "../limits.ts";
import type { Pdfium } from "./pdfium-characters.ts";
import { capWasmMemory } from "./wasm-memory.ts";

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
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

/** PDFium ends itself when memory runs out, and when a file leads it astray. */
function abortError(pdfium: Pdfium, cause: unknown): DuelineError {
  const full = pdfium.pdfium.HEAPU8.length > NEARLY_FULL * LIMITS.pdfMemoryBytes.max;
  return new DuelineError(full ? LIMITS.pdfMemoryBytes.code : "PDF_BROKEN", "PDFium gave up", { cause });
}

type Use<T> = (pdfium: Pdfium, document: number) => Promise<T>;

async function opened<T>(pdfium: Pdfium, bytes: Uint8Array, use: Use<T>): Promise<T> {
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (memory === 0) throw new DuelineError("FILE_TOO_LARGE", "no memory for it");
  pdfium.pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, "");
  try {
    if (document === 0) throw openError(pdfium);
    return await use(pdfium, document);
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    pdfium.pdfium.wasmExports.free(memory);
  }
}

/** Opens a PDF in PDFium for as long as `use` runs; memory capped, a broken or swollen instance thrown away. Throws PDF_ENCRYPTED, PDF_BROKEN, PDF_TOO_COMPLEX, FILE_TOO_LARGE. */
export async function withPdfiumDocument<T>(bytes: Uint8Array, wasm: Uint8Array, use: Use<T>): Promise<T> {
  const pdfium = await instanceOf(wasm);
  try {
    return await opened(pdfium, bytes, use);
  } catch (error) {
    if (error instanceof DuelineError) throw error;
    instances.delete(wasm);
    throw abortError(pdfium, error);
  } finally {
    if (pdfium.pdfium.HEAPU8.length > KEPT_BYTES) instances.delete(wasm);
  }
}
