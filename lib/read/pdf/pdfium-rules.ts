import { type PageBox, type Quarter, upright } from "./characters.ts";
import type { Rule } from "./layout/grids.ts";
import type { Pdfium } from "./pdfium-characters.ts";

const PATH = 2;
const LINE_TO = 0;
const MOVE_TO = 2;
/** A page of more drawings is a map or a chart, and has no table that could be told from them. */
const MOST_OBJECTS = 5_000;
const MOST_SEGMENTS = 400;
/** Points: what is thinner is a line, and what is longer can part cells. */
const THIN = 2.5;
const SHORTEST = 5;

interface Point {
  x: number;
  y: number;
}

/** Straight lines that are drawn upright or level on one page, in the frame of text turned by `quarter`; PDFium answers into the scratch buffer. */
export class RuleSource {
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly #scratch: number;

  constructor(pdfium: Pdfium, page: number, scratch: number) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.#scratch = scratch;
  }

  read(box: PageBox, quarter: Quarter): Rule[] {
    const count = this.#pdfium.FPDFPage_CountObjects(this.#page);
    if (count > MOST_OBJECTS) return [];
    const rules: Rule[] = [];
    for (let index = 0; index < count; index++) {
      const object = this.#pdfium.FPDFPage_GetObject(this.#page, index);
      if (this.#pdfium.FPDFPageObj_GetType(object) !== PATH) continue;
      for (const [a, b] of this.#strokes(object)) {
        const rule = ruleOf(upright(a.x, a.y, box, quarter), upright(b.x, b.y, box, quarter));
        if (rule) rules.push(rule);
      }
    }
    return rules;
  }

  /** A thin path is one stroke, whatever it is made of; else every straight side of it is. */
  #strokes(path: number): [Point, Point][] {
    const at = this.#scratch >> 2;
    if (!this.#pdfium.FPDFPageObj_GetBounds(path, this.#scratch, this.#scratch + 4, this.#scratch + 8, this.#scratch + 12)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#pdfium.pdfium.HEAPF32.subarray(at, at + 4);
    if (right - left < THIN || top - bottom < THIN)
      return [
        [
          { x: left, y: bottom },
          { x: right, y: top },
        ],
      ];
    return this.#sides(path);
  }

  #sides(path: number): [Point, Point][] {
    const count = this.#pdfium.FPDFPath_CountSegments(path);
    if (count < 2 || count > MOST_SEGMENTS || !this.#pdfium.FPDFPageObj_GetMatrix(path, this.#scratch)) return [];
    const at = this.#scratch >> 2;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.#pdfium.pdfium.HEAPF32.slice(at, at + 6);
    const sides: [Point, Point][] = [];
    let start: Point | undefined;
    let last: Point | undefined;
    for (let index = 0; index < count; index++) {
      const segment = this.#pdfium.FPDFPath_GetPathSegment(path, index);
      const type = this.#pdfium.FPDFPathSegment_GetType(segment);
      if (type !== LINE_TO && type !== MOVE_TO) return [];
      this.#pdfium.FPDFPathSegment_GetPoint(segment, this.#scratch, this.#scratch + 4);
      const [x = 0, y = 0] = this.#pdfium.pdfium.HEAPF32.subarray(at, at + 2);
      const point = { x: a * x + c * y + e, y: b * x + d * y + f };
      if (type === LINE_TO && last) sides.push([last, point]);
      if (type === MOVE_TO) start = point;
      last = point;
      if (start && this.#pdfium.FPDFPathSegment_GetClose(segment)) sides.push([point, start]);
    }
    return sides;
  }
}

function ruleOf(a: Point, b: Point): Rule | null {
  const [left, right, top, bottom] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)];
  if (right - left < THIN && bottom - top >= SHORTEST) return { direction: "upright", at: (left + right) / 2, from: top, to: bottom };
  if (bottom - top < THIN && right - left >= SHORTEST) return { direction: "level", at: (top + bottom) / 2, from: left, to: right };
  return null;
}
