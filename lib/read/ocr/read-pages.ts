import { DuelineError } from "../../errors.ts";
import type { ReadResources } from "../reader.ts";
import type { OcrEngine } from "./engine.ts";
import { readScan } from "./read-page.ts";
import { type PdfPicture, withPictures } from "./render.ts";
import type { ScanLanguage, ScannedPage } from "./scanned-page.ts";
import { startTesseract } from "./tesseract.ts";

export interface ScanOptions {
  resources: ReadResources;
  signal?: AbortSignal;
  /** Told of every page as it is done, so that the pages before a crash are not lost. */
  done?: (page: ScannedPage) => void;
}

const engines = new WeakMap<object, Promise<OcrEngine>>();

/** One engine for all documents that come with the same resources; a broken one is forgotten. */
function engineOf(resources: ReadResources): Promise<OcrEngine> {
  const kept = engines.get(resources.ocr);
  if (kept) return kept;
  const started = startTesseract(resources.ocr);
  engines.set(resources.ocr, started);
  return started;
}

const failed = (number: number, picture: PdfPicture | null, code: string): ScannedPage => ({
  number,
  width: picture?.width ?? 0,
  height: picture?.height ?? 0,
  state: "failed",
  code,
});

/** A page that breaks the engine is failed; the next one gets a new engine. */
async function readOne(number: number, picture: PdfPicture | null, expected: ScanLanguage | null, resources: ReadResources) {
  if (!picture) return failed(number, picture, "PDF_BROKEN");
  try {
    return await readScan(await engineOf(resources), number, picture, expected);
  } catch (error) {
    if (error instanceof DuelineError) throw error;
    engines.delete(resources.ocr);
    return failed(number, picture, "OCR_FAILED");
  }
}

/** Reads pages of a PDF as pictures, one after another. Throws what opening the PDF throws, and READ_TIMEOUT between pages. */
export async function readScannedPages(bytes: Uint8Array, numbers: readonly number[], options: ScanOptions): Promise<ScannedPage[]> {
  const { resources, signal } = options;
  const pages: ScannedPage[] = [];
  let language: ScanLanguage | null = null;
  await withPictures(bytes, await resources.pdfiumWasm(), numbers, async (number, picture) => {
    if (signal?.aborted) throw new DuelineError("READ_TIMEOUT", `after ${pages.length} of ${numbers.length} scanned pages`);
    const page = await readOne(number, picture, language, resources);
    if (page.state === "ocr") language = page.language;
    pages.push(page);
    options.done?.(page);
  });
  return pages;
}
