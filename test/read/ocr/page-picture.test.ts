import { describe, expect, it } from "vitest";
import type { GrayImage } from "../../../lib/read/ocr/engine.ts";
import { busiestPatch, isBlank } from "../../../lib/read/ocr/page-picture.ts";

const [WIDTH, HEIGHT] = [400, 800];

/** A white page with black in these rectangles: left, top, width, height. */
function pageWith(...black: readonly (readonly [number, number, number, number])[]): GrayImage {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [left, top, width, height] of black)
    for (let row = top; row < top + height; row++) pixels.fill(0, row * WIDTH + left, row * WIDTH + left + width);
  return { width: WIDTH, height: HEIGHT, pixels };
}

const inkOf = ({ pixels }: GrayImage): number => pixels.filter((value) => value === 0).length;
/** Ten strokes of a line of print in the patch that begins there. */
const strokes = (left: number, top: number) => Array.from({ length: 10 }, (_, at) => [left + 5 + 15 * at, top + 40, 6, 20] as const);

describe("the part of a page that is looked at first", () => {
  it("is the patch with the most print, cut out of the page", () => {
    const patch = busiestPatch(pageWith(...strokes(0, 100), ...strokes(200, 500), [210, 580, 100, 10]));
    expect([patch.width, patch.height]).toEqual([200, 100]);
    expect(inkOf(patch)).toBe(10 * 6 * 20 + 100 * 10);
  });

  it("is no picture and no frame", () => {
    expect(inkOf(busiestPatch(pageWith([0, 0, 400, 300], ...strokes(200, 500))))).toBe(10 * 6 * 20);
  });

  it("of a page of one pixel is that pixel", () => {
    expect(busiestPatch({ width: 1, height: 1, pixels: Uint8Array.of(7) })).toEqual({ width: 1, height: 1, pixels: Uint8Array.of(7) });
  });
});

describe("a blank page", () => {
  it("may have dust on it, and no line of print", () => {
    expect(isBlank(pageWith([100, 100, 3, 3]))).toBe(true);
    expect(isBlank(pageWith(...strokes(0, 100)))).toBe(false);
  });
});
