import PDFDocument from "pdfkit";
import { type CorpusBlock, type CorpusText, withoutMarks } from "./source.ts";
import type { PrintStyle } from "./style.ts";

/** Paths of font files. */
interface Fonts {
  plain: string;
  bold: string;
}

interface SetLine {
  words: { text: string; x: number }[];
  bold: boolean;
  size: number;
  gap: number;
}

const MARGIN = 54;
const GUTTER = 22;
const TEXT_KINDS = { title: 1.5, heading: 1.25, subheading: 1.1, text: 1, item: 1, caption: 0.9, boxed: 1 } as const;

/** Two columns of which every row is drawn from the left edge to the right, word by word: the worst order that a producer can choose. */
class RowPress {
  readonly #pdf: PDFDocument;
  readonly #style: PrintStyle;
  readonly #fonts: Fonts;

  constructor(pdf: PDFDocument, style: PrintStyle, fonts: Fonts) {
    this.#pdf = pdf;
    this.#style = style;
    this.#fonts = fonts;
  }

  get #measure(): number {
    return (this.#style.page[0] - 2 * MARGIN - GUTTER) / 2;
  }

  #lines(one: CorpusBlock): SetLine[] {
    if (one.kind === "table") return one.rows.flatMap((row) => this.#cells(row));
    const size = TEXT_KINDS[one.kind] * this.#style.size;
    const bold = one.kind === "title" || one.kind === "heading" || one.kind === "subheading";
    this.#pdf.font(bold ? this.#fonts.bold : this.#fonts.plain).fontSize(size);
    const lines = this.#wrapped(withoutMarks(one.text), this.#measure);
    return lines.map((words, index) => ({ words, bold, size, gap: index === 0 ? 0.6 * size : 0 }));
  }

  /** Words of one text in lines no wider than `measure`. */
  #wrapped(text: string, measure: number): { text: string; x: number }[][] {
    const space = this.#pdf.widthOfString(" ");
    const lines: { text: string; x: number }[][] = [];
    let right = Number.POSITIVE_INFINITY;
    for (const word of text.split(" ")) {
      const width = this.#pdf.widthOfString(word);
      if (right + space + width > measure) {
        lines.push([]);
        right = -space;
      }
      lines.at(-1)?.push({ text: word, x: right + space });
      right += space + width;
    }
    return lines;
  }

  #cells(row: readonly string[]): SetLine[] {
    const size = 0.72 * this.#style.size;
    this.#pdf.font(this.#fonts.plain).fontSize(size);
    const width = this.#measure / row.length;
    const cells = row.map((text) => this.#wrapped(text, width - size));
    return Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, index) => ({
      words: cells.flatMap((cell, column) => (cell[index] ?? []).map(({ text, x }) => ({ text, x: x + column * width }))),
      bold: false,
      size,
      gap: index === 0 ? 0.7 * size : 0,
    }));
  }

  /** Columns of pages: each a list of lines with their heights. */
  #columns(text: CorpusText): { line: SetLine; y: number }[][] {
    const columns: { line: SetLine; y: number }[][] = [[]];
    const bottom = this.#style.page[1] - MARGIN - 30;
    let y = MARGIN + 20;
    for (const line of text.blocks.flatMap((one) => this.#lines(one))) {
      y += line.gap + 1.25 * line.size;
      if (y > bottom) {
        columns.push([]);
        y = MARGIN + 20 + 1.25 * line.size;
      }
      columns.at(-1)?.push({ line, y });
    }
    return columns;
  }

  #furniture(page: number): void {
    const { header, footer, size, page: sheet } = this.#style;
    this.#pdf.font(this.#fonts.plain).fontSize(0.8 * size);
    this.#pdf.text(header.replace("#", String(page)), MARGIN, 32, { lineBreak: false });
    this.#pdf.text(footer.replace("#", String(page)), MARGIN, sheet[1] - 50, { lineBreak: false });
  }

  print(text: CorpusText): void {
    const columns = this.#columns(text);
    for (let index = 0; index < columns.length; index += 2) {
      this.#pdf.addPage();
      this.#furniture(index / 2 + 1);
      const placed = [0, 1].flatMap((side) =>
        (columns[index + side] ?? []).flatMap(({ line, y }) =>
          line.words.map((word) => ({ ...line, text: word.text, y, x: MARGIN + side * (this.#measure + GUTTER) + word.x })),
        ),
      );
      for (const word of placed.sort((a, b) => a.y - b.y || a.x - b.x))
        this.#pdf
          .font(word.bold ? this.#fonts.bold : this.#fonts.plain)
          .fontSize(word.size)
          .text(word.text, word.x, word.y - word.size, { lineBreak: false });
    }
  }
}

/** Prints a text row by row over two columns. */
export function printRows(text: CorpusText, style: PrintStyle, fonts: Fonts): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: style.page, margin: 0, info: { CreationDate: new Date(0) } });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
  });
  new RowPress(pdf, style, fonts).print(text);
  pdf.end();
  return done;
}
