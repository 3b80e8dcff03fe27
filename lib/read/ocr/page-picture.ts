import type { GrayImage } from "./engine.ts";

/** Darker than this is ink; scanned paper is never quite white. */
const INK = 110;
/** Fewer dark pixels than this share is dust, and no line of print. */
const LEAST_INK = 0.0004;
const BANDS = 8;
const HALVES = 2;

const isInk = (value: number | undefined): boolean => (value ?? 255) < INK;

/** Part of a picture, in pixels. */
interface Patch {
  left: number;
  top: number;
  width: number;
  height: number;
}

function inkOfRows({ width, pixels }: GrayImage, patch: Patch): number[] {
  const rows: number[] = [];
  for (let row = patch.top; row < patch.top + patch.height; row++) {
    const start = row * width + patch.left;
    let ink = 0;
    for (let at = start; at < start + patch.width; at++) if (isInk(pixels[at])) ink++;
    rows.push(ink);
  }
  return rows;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Nothing is printed on it. */
export function isBlank(image: GrayImage): boolean {
  const { width, height } = image;
  return sum(inkOfRows(image, { left: 0, top: 0, width, height })) < LEAST_INK * width * height;
}

/** Ink in rows that are not filled: those are of a picture or a frame. */
const printedInk = (image: GrayImage, patch: Patch): number => sum(inkOfRows(image, patch).filter((ink) => ink <= patch.width / 2));

function patchesOf({ width, height }: GrayImage): Patch[] {
  const [wide, tall] = [Math.max(1, Math.floor(width / HALVES)), Math.max(1, Math.floor(height / BANDS))];
  const places = Array.from({ length: HALVES * BANDS }, (_, at) => ({ left: (at % HALVES) * wide, top: Math.floor(at / HALVES) * tall }));
  return places
    .map((place) => ({ ...place, width: wide, height: tall }))
    .filter(({ left, top }) => left + wide <= width && top + tall <= height);
}

function cut({ width: stride, pixels }: GrayImage, { left, top, width, height }: Patch): GrayImage {
  const part = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * stride + left;
    part.set(pixels.subarray(from, from + width), row * width);
  }
  return { width, height, pixels: part };
}

/**
 * The part of a page that looks most like lines of print: half its width, so that lines of a page that lies askew are not cut, and an eighth of
 * its height.
 */
export function busiestPatch(image: GrayImage): GrayImage {
  const patches = patchesOf(image).map((patch) => ({ patch, ink: printedInk(image, patch) }));
  const { patch } = patches.reduce((best, one) => (one.ink > best.ink ? one : best));
  return cut(image, patch);
}
