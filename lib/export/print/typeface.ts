import type PDFDocument from "pdfkit";
import type { PrintFaces } from "../exporter.ts";
import type { Measure } from "./wrap.ts";

export type FaceName = keyof PrintFaces;

/** Widths are kept for a size of one thousand points. */
const UNIT = 1000;

/**
 * A face as the page setter needs it: which letters it has, and how wide they are. Letters are measured one by one and remembered, so that memory
 * is bounded by the alphabet, not by the words of an archive.
 */
export class Typeface {
  readonly #widths = new Map<string, number>();

  readonly #pdf: PDFDocument;
  readonly #name: FaceName;

  constructor(pdf: PDFDocument, name: FaceName) {
    this.#pdf = pdf;
    this.#name = name;
  }

  #widthOf(letter: string): number {
    const known = this.#widths.get(letter);
    if (known !== undefined) return known;
    const width = this.#pdf.font(this.#name).fontSize(UNIT).widthOfString(letter);
    this.#widths.set(letter, width);
    return width;
  }

  /** Letters that the face lacks stand as their code point: a reader sees that something is there, and can find out what. */
  shown(text: string): string {
    const { font } = this.#pdf.font(this.#name)._font;
    return text.replaceAll(/[^\p{ASCII}]/gu, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return font.hasGlyphForCodePoint(code) ? letter : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
    });
  }

  measure(size: number): Measure {
    return (text) => {
      let width = 0;
      for (const letter of text) width += this.#widthOf(letter);
      return (width * size) / UNIT;
    };
  }
}
