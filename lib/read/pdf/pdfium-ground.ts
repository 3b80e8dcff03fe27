import type { Pdfium } from "./pdfium-characters.ts";

const [PATH, IMAGE] = [2, 3];
const NO_FILL = 0;
const INVISIBLE = 3;
/** Modes that draw letters by their fill alone. */
const FILL_ONLY = new Set([0, 4]);
const NEARLY_WHITE = 250;
/** Too many drawings to be looked through for one letter. */
const MOST_OBJECTS = 5_000;

interface Area {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** A colour as PDFium tells it; null where it is a pattern. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number] | null;

const isPaper = (colour: Colour): boolean => Math.min(...(colour ?? [0]).slice(0, 3)) >= NEARLY_WHITE;

/**
 * What is painted on a page beside its text. Letters that are white or not drawn at all can be seen only where something lies behind them: a dark box, or the
 * picture of a scan, whose text layer is invisible. PDFium answers into the scratch buffer.
 */
export class PaintedGround {
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly #scratch: number;
  /** Null where they can't be told: then everything may have something behind it. */
  #areas: readonly Area[] | null | undefined;

  constructor(pdfium: Pdfium, page: number, scratch: number) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.#scratch = scratch;
  }

  /** Whether a text object whose first letter stands here (in the page's own coordinates) shows nothing to a reader. */
  hides(textObject: number, x: number, y: number): boolean {
    if (textObject === 0) return false;
    const mode = this.#pdfium.FPDFTextObj_GetTextRenderMode(textObject);
    const unseen = mode === INVISIBLE || (FILL_ONLY.has(mode) && this.#isUnseen(this.#fillOf(textObject)));
    return unseen && !this.#liesOnSomething(x, y);
  }

  #isUnseen(colour: Colour): boolean {
    return isPaper(colour) || colour?.[3] === 0;
  }

  #fillOf(object: number): Colour {
    const at = this.#scratch;
    if (!this.#pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)) return null;
    const { HEAPU8 } = this.#pdfium.pdfium;
    return [HEAPU8[at] ?? 0, HEAPU8[at + 4] ?? 0, HEAPU8[at + 8] ?? 0, HEAPU8[at + 12] ?? 0];
  }

  #liesOnSomething(x: number, y: number): boolean {
    if (this.#areas === undefined) this.#areas = this.#painted();
    return this.#areas === null || this.#areas.some(({ left, right, bottom, top }) => left <= x && x <= right && bottom <= y && y <= top);
  }

  #painted(): Area[] | null {
    const count = this.#pdfium.FPDFPage_CountObjects(this.#page);
    if (count > MOST_OBJECTS) return null;
    const areas: Area[] = [];
    for (let index = 0; index < count; index++) {
      const object = this.#pdfium.FPDFPage_GetObject(this.#page, index);
      const type = this.#pdfium.FPDFPageObj_GetType(object);
      if (type > IMAGE) return null;
      if (type === IMAGE || (type === PATH && this.#isGround(object))) areas.push(this.#areaOf(object));
    }
    return areas;
  }

  /** A filled shape of any colour but the paper's. */
  #isGround(path: number): boolean {
    if (!this.#pdfium.FPDFPath_GetDrawMode(path, this.#scratch, this.#scratch + 4)) return true;
    const filled = (this.#pdfium.pdfium.HEAPU8[this.#scratch] ?? NO_FILL) !== NO_FILL;
    return filled && !isPaper(this.#fillOf(path));
  }

  #areaOf(object: number): Area {
    const at = this.#scratch >> 2;
    this.#pdfium.FPDFPageObj_GetBounds(object, this.#scratch, this.#scratch + 4, this.#scratch + 8, this.#scratch + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#pdfium.pdfium.HEAPF32.subarray(at, at + 4);
    return { left, bottom, right, top };
  }
}
