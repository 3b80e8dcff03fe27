import type { GrayImage } from "./engine.ts";

/** Darker than this is ink; scanned paper is never quite white. */
const INK = 110;
/** Fewer dark pixels than this share is dust, and no line of print. */
const LEAST_INK = 0.0004;
const BANDS = 8;

const isInk = (value: number | undefined): boolean => (value ?? 255) < INK;

function inkOfRows({ width, height, pixels }: GrayImage): number[] {
  const rows: number[] = [];
  for (let row = 0; row < height; row++) {
    let ink = 0;
    for (let at = row * width; at < (row + 1) * width; at++) if (isInk(pixels[at])) ink++;
    rows.push(ink);
  }
  return rows;
}

/** Nothing is printed on it. */
export function isBlank(image: GrayImage): boolean {
  const ink = inkOfRows(image).reduce((sum, row) => sum + row, 0);
  return ink < LEAST_INK * image.width * image.height;
}

/** The part of a page, an eighth of its height, that looks most like lines of print: much ink, and none that fills whole rows. */
export function busiestBand(image: GrayImage): GrayImage {
  const { width, height, pixels } = image;
  const rows = inkOfRows(image).map((ink) => (ink > width / 2 ? 0 : ink));
  const tall = Math.max(1, Math.floor(height / BANDS));
  const bands = Array.from({ length: Math.max(1, Math.floor(height / tall)) }, (_, band) => {
    const ink = rows.slice(band * tall, (band + 1) * tall).reduce((sum, row) => sum + row, 0);
    return { top: band * tall, ink };
  });
  const { top } = bands.reduce((best, band) => (band.ink > best.ink ? band : best));
  return { width, height: tall, pixels: pixels.subarray(top * width, (top + tall) * width) };
}
