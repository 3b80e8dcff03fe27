import type { Pdfium } from "../pdf/pdfium-characters.ts";
import { withPdfiumDocument } from "../pdf/pdfium-document.ts";
import type { GrayImage } from "./engine.ts";
import type { Turn } from "./scanned-page.ts";

const POINTS_PER_INCH = 72;
/** What the models like best: letters of ordinary print are then about 30 pixels high. */
const DOTS_PER_INCH = 200;
/** A page of A3 at 200 dpi has 7.7 million; a poster is drawn coarser, and a page as large as a house does no harm. */
const MOST_PIXELS = 12_000_000;
const FEWEST_PIXELS = 16;
const GRAY = 1;
const WHITE = 0xffffffff;
const PRINTED_AND_NOTES = 0x01;

/** One page of an open PDF: its size in points as displayed, and its picture. */
export interface PdfPicture {
  width: number;
  height: number;
  /** Held with `turn` quarter turns clockwise; null where PDFium has no memory for it. */
  draw(turn?: Turn, dotsPerInch?: number): { image: GrayImage; scale: number } | null;
}

function pixelsOf(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const buffer = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = buffer + row * stride;
    pixels.set(pdfium.pdfium.HEAPU8.subarray(from, from + width), row * width);
  }
  return pixels;
}

/** Pixels per point, so that the picture stays below the limit whatever size the page says it has. */
const scaleFor = (width: number, height: number, dotsPerInch: number): number =>
  Math.min(dotsPerInch / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));

const pixelCount = (points: number, scale: number): number =>
  Math.min(MOST_PIXELS / FEWEST_PIXELS, Math.max(FEWEST_PIXELS, Math.round(points * scale)));

function picture(pdfium: Pdfium, page: number): PdfPicture {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  return {
    width,
    height,
    draw(turn = 0, dotsPerInch = DOTS_PER_INCH) {
      const scale = scaleFor(width, height, dotsPerInch);
      const [across, down] = [pixelCount(turn % 2 === 0 ? width : height, scale), pixelCount(turn % 2 === 0 ? height : width, scale)];
      const bitmap = pdfium.FPDFBitmap_CreateEx(across, down, GRAY, 0, 0);
      if (bitmap === 0) return null;
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, turn, PRINTED_AND_NOTES);
      const pixels = pixelsOf(pdfium, bitmap, across, down);
      pdfium.FPDFBitmap_Destroy(bitmap);
      return { image: { width: across, height: down, pixels }, scale };
    },
  };
}

/** Shows the pages of a PDF one after another as pictures; a page that can't be loaded comes as null. Throws what reading the PDF throws. */
export async function withPictures(
  bytes: Uint8Array,
  wasm: Uint8Array,
  numbers: readonly number[],
  show: (number: number, picture: PdfPicture | null) => Promise<void>,
): Promise<void> {
  await withPdfiumDocument(bytes, wasm, async (pdfium, document) => {
    for (const number of numbers) {
      const page = pdfium.FPDF_LoadPage(document, number - 1);
      try {
        await show(number, page === 0 ? null : picture(pdfium, page));
      } finally {
        if (page !== 0) pdfium.FPDF_ClosePage(page);
      }
    }
  });
}
