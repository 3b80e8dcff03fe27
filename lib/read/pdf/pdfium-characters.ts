import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { enforce } from "../limits.ts";
import { type PageBox, type PdfCharacter, type Quarter, quarterOf, upright } from "./characters.ts";
import type { PaintedGround } from "./pdfium-ground.ts";

/** The module with its memory views; they are replaced when it grows, so they are looked up at every use. */
export type Pdfium = WrappedPdfiumModule & { pdfium: { HEAPU8: Uint8Array; HEAPF32: Float32Array; HEAPF64: Float64Array } };

/** Bytes of PDFium's memory that a `CharacterSource` writes its answers to. */
export const SCRATCH_BYTES = 256;
const BOLD_WEIGHT = 600;
const BOLD_NAME = /bold|black|heavy|demi/i;

/** What is asked of every single character goes to the WebAssembly itself: the wrapper's way there takes longer than the answer. */
type CharacterCalls = Record<
  "FPDFText_GetUnicode" | "FPDFText_IsGenerated" | "FPDFText_GetTextObject" | "FPDFText_GetLooseCharBox" | "FPDFText_GetCharOrigin",
  (...numbers: number[]) => number
>;

/** What all characters of one text object share. */
interface Shape {
  quarter: Quarter;
  size: number;
  bold: boolean;
  hidden: boolean;
}

/** Reads one page's characters through a scratch buffer in PDFium's memory. */
export class CharacterSource {
  readonly #pdfium: Pdfium;
  readonly #calls: CharacterCalls;
  readonly #textPage: number;
  readonly #page: PageBox;
  readonly #scratch: number;
  readonly #ground: PaintedGround;
  readonly #shapes = new Map<number, Shape>();
  /** Letters that nobody sees on the page, and that were left out. */
  hidden = 0;

  constructor(pdfium: Pdfium, textPage: number, page: PageBox, ground: PaintedGround, scratch: number) {
    this.#pdfium = pdfium;
    this.#calls = pdfium.pdfium.wasmExports as unknown as CharacterCalls;
    this.#textPage = textPage;
    this.#page = page;
    this.#ground = ground;
    this.#scratch = scratch;
  }

  /** Characters by the way they were turned; line ends and spaces that PDFium made up are left to the layout. */
  read(): Map<Quarter, PdfCharacter[]> {
    const found = new Map<Quarter, PdfCharacter[]>();
    const count = this.#pdfium.FPDFText_CountChars(this.#textPage);
    enforce("pageCharacters", count);
    for (let index = 0; index < count; index++) {
      const unicode = this.#calls.FPDFText_GetUnicode(this.#textPage, index);
      if (unicode === 0 || unicode === 10 || unicode === 13 || this.#calls.FPDFText_IsGenerated(this.#textPage, index) === 1) continue;
      const shape = this.#shape(index);
      if (shape.hidden) {
        this.hidden++;
        continue;
      }
      const character = this.#character(index, unicode, shape);
      const same = found.get(shape.quarter);
      if (same) same.push(character);
      else found.set(shape.quarter, [character]);
    }
    return found;
  }

  #character(index: number, unicode: number, { quarter, size, bold }: Shape): PdfCharacter {
    this.#calls.FPDFText_GetLooseCharBox(this.#textPage, index, this.#scratch);
    const at = this.#scratch >> 2;
    const { HEAPF32, HEAPF64 } = this.#pdfium.pdfium;
    const a = upright(HEAPF32[at] ?? 0, HEAPF32[at + 1] ?? 0, this.#page, quarter);
    const b = upright(HEAPF32[at + 2] ?? 0, HEAPF32[at + 3] ?? 0, this.#page, quarter);
    this.#calls.FPDFText_GetCharOrigin(this.#textPage, index, this.#scratch, this.#scratch + 8);
    const origin = upright(HEAPF64[this.#scratch >> 3] ?? 0, HEAPF64[(this.#scratch >> 3) + 1] ?? 0, this.#page, quarter);
    const box = { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
    return { text: String.fromCodePoint(unicode), ...box, baseline: origin.y, size, bold };
  }

  #shape(index: number): Shape {
    const object = this.#calls.FPDFText_GetTextObject(this.#textPage, index);
    const known = this.#shapes.get(object);
    if (known && object !== 0) return known;
    const shape = { ...this.#turnAndSize(index), bold: this.#isBold(index), hidden: this.#isHidden(object, index) };
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

  #isHidden(object: number, index: number): boolean {
    this.#calls.FPDFText_GetLooseCharBox(this.#textPage, index, this.#scratch);
    const at = this.#scratch >> 2;
    const [left = 0, top = 0, right = 0, bottom = 0] = this.#pdfium.pdfium.HEAPF32.subarray(at, at + 4);
    return this.#ground.hides(object, (left + right) / 2, (top + bottom) / 2);
  }

  /** By weight where the font says it, else by its name. */
  #isBold(index: number): boolean {
    if (this.#pdfium.FPDFText_GetFontWeight(this.#textPage, index) >= BOLD_WEIGHT) return true;
    const flags = this.#scratch + SCRATCH_BYTES - 4;
    this.#pdfium.FPDFText_GetFontInfo(this.#textPage, index, this.#scratch, SCRATCH_BYTES - 4, flags);
    return BOLD_NAME.test(this.#pdfium.pdfium.UTF8ToString(this.#scratch, SCRATCH_BYTES - 4));
  }
}
