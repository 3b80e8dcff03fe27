import type { PageLines } from "../../clean/lines.ts";
import type { Diagnostic } from "../../model/document.ts";
import type { ReadOptions, ScanPolicy } from "../reader.ts";
import { isGarbage, needsOcr } from "./needs-ocr.ts";
import { readScannedPages } from "./read-pages.ts";
import { scanLines } from "./scan-lines.ts";
import type { ScannedPage } from "./scanned-page.ts";

/** Below this share of dictionary words a page says that it was read badly. */
export const POOR_QUALITY = 0.7;

export interface ScannedDocument {
  pages: readonly PageLines[];
  diagnostics: readonly Diagnostic[];
}

type Looked = { page: PageLines; diagnostic: Diagnostic | null };

const layerOf = ({ lines }: PageLines): string => lines.map(({ text }) => text).join("\n");
const lettersIn = (text: string): number => text.replace(/\s/g, "").length;
const note = (page: PageLines, code: string, message: string): Diagnostic => ({ code, message, page: page.number });

/** Without anybody who could look: what the text layer has stays, with a word of doubt. */
function unread(page: PageLines): Looked {
  const layer = layerOf(page);
  if (lettersIn(layer) === 0) return { page, diagnostic: note(page, "PDF_NO_TEXT", "This page has no text layer (a scan or a picture?).") };
  const bad = isGarbage(layer);
  return { page, diagnostic: bad ? note(page, "BAD_TEXT_LAYER", "This page's text layer makes no sense; it was not read by OCR.") : null };
}

/** Its text comes later: nothing of a garbled layer is shown until then. */
function waiting(page: PageLines): Looked {
  const lines = isGarbage(layerOf(page)) ? [] : page.lines;
  const diagnostic = note(page, "OCR_PENDING", "This page is a picture; it waits to be read by OCR.");
  return { page: { ...page, lines, state: "waiting" }, diagnostic };
}

/** Where OCR saw less than a sound text layer holds, the layer is the better reading. */
function looked(page: PageLines, scan: ScannedPage): Looked {
  const layer = layerOf(page);
  const isSound = lettersIn(layer) > 0 && !isGarbage(layer);
  if (scan.state === "ocr") {
    const read = scanLines(scan);
    if (isSound && lettersIn(layerOf(read)) <= lettersIn(layer)) return { page, diagnostic: null };
    const share = Math.round(100 * scan.quality);
    const message = `Only ${share} % of this page's words are in the dictionary: read it with care.`;
    return { page: read, diagnostic: scan.quality < POOR_QUALITY ? note(page, "OCR_POOR", message) : null };
  }
  if (isSound) return { page, diagnostic: null };
  if (scan.state === "empty") return { page: { ...page, lines: [], state: "empty" }, diagnostic: null };
  return { page: { ...page, lines: [], state: "failed" }, diagnostic: note(page, scan.code, "This page could not be read as a picture.") };
}

function lookedBy({ readHere }: ScanPolicy, page: PageLines, scan: ScannedPage | undefined): Looked {
  if (scan) return looked(page, scan);
  return readHere ? unread(page) : waiting(page);
}

/** The second PDF reader knows no places, and its layout can't take lines that have one. */
const withoutPlaces = (page: PageLines): PageLines => ({
  ...page,
  lines: page.lines.map((line) => ({ ...line, box: null, size: null, runs: null, print: null })),
});

/**
 * Puts what OCR reads in the place of text layers that are missing or garbage, here and now or from what was read before.
 * Page by page, so that a bad page harms no other.
 */
export async function withScans(pages: readonly PageLines[], bytes: Uint8Array, options: ReadOptions): Promise<ScannedDocument> {
  const { scans, resources, signal, pdfReader, scanned } = options;
  const suspects = pages.filter((page) => page.state !== "failed" && needsOcr(page));
  const looks = new Map((scans?.known ?? []).map((page) => [page.number, page]));
  const missing = suspects.flatMap(({ number }) => (number === null || looks.has(number) ? [] : [number]));
  if (scans?.readHere && missing.length > 0) {
    const read = await readScannedPages(bytes, missing, {
      resources,
      ...(signal ? { signal } : {}),
      ...(scanned ? { done: scanned } : {}),
    });
    for (const page of read) looks.set(page.number, page);
  }
  const seen = new Map(suspects.map((page) => [page, scans ? lookedBy(scans, page, looks.get(page.number ?? 0)) : unread(page)]));
  const result = pages.map((page) => seen.get(page)?.page ?? page);
  return {
    pages: pdfReader === "pdf-parse" ? result.map((page) => (page.state === "ocr" ? withoutPlaces(page) : page)) : result,
    diagnostics: [...seen.values()].flatMap(({ diagnostic }) => (diagnostic ? [diagnostic] : [])),
  };
}
