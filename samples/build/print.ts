import PDFDocument from "pdfkit";
import {
  FOOTER_FROM_BOTTOM,
  HEADER_TOP,
  type Layout,
  MARGIN,
  NOTE_GAP,
  NOTE_LEADING,
  NOTE_SIZE,
  RUNNING,
  type Style,
  styleOf,
  type TextBlock,
} from "./layout.ts";
import { NOTE_MARK, type Source } from "./source.ts";
import { type Face, type SetLine, Typesetter, type Word, wordsOf } from "./typesetting.ts";

/** Sets a source on A4 pages with footnotes at the foot of the page that marks them, keeping headings with what follows. */
class Press {
  readonly #pdf: PDFDocument;
  readonly #layout: Layout;
  readonly #source: Source;
  readonly #setter: Typesetter;
  readonly #measure: number;
  #page = 0;
  #y = 0;
  #notes: { mark: string; lines: SetLine[] }[] = [];

  constructor(pdf: PDFDocument, source: Source, layout: Layout) {
    this.#pdf = pdf;
    this.#source = source;
    this.#layout = layout;
    this.#setter = new Typesetter(pdf);
    this.#measure = 595.28 - MARGIN.left - MARGIN.right;
  }

  #noteLines(mark: string): { mark: string; lines: SetLine[] } {
    const note = this.#source.notes.get(mark);
    if (!note) throw new Error(`no note ${mark}`);
    return { mark, lines: this.#setter.lines(wordsOf(note.text), this.#measure - 10, this.#noteFace()) };
  }

  #noteFace(): Face {
    return { font: "Times-Roman", size: NOTE_SIZE, hyphenate: true };
  }

  #noteHeight(notes: readonly { lines: readonly SetLine[] }[]): number {
    const lines = notes.reduce((sum, note) => sum + note.lines.length, 0);
    return lines === 0 ? 0 : NOTE_GAP + lines * NOTE_SIZE * NOTE_LEADING;
  }

  #bottom(notes: readonly { lines: readonly SetLine[] }[]): number {
    return this.#pdf.page.height - MARGIN.bottom - this.#noteHeight(notes);
  }

  startPage(): void {
    if (this.#page > 0) this.finishPage();
    this.#pdf.addPage();
    this.#page++;
    this.#y = MARGIN.top;
    this.#notes = [];
  }

  finishPage(): void {
    this.#drawNotes();
    if (this.#page === 1) return;
    const { header, footer } = this.#layout;
    if (header) this.#running(header, HEADER_TOP);
    if (footer) this.#running(footer, this.#pdf.page.height - FOOTER_FROM_BOTTOM);
  }

  #running(text: string, top: number): void {
    this.#pdf
      .font(RUNNING.font)
      .fontSize(RUNNING.size)
      .text(text.replace("#", String(this.#page)), MARGIN.left, top, { lineBreak: false });
  }

  #drawNotes(): void {
    if (this.#notes.length === 0) return;
    const face = this.#noteFace();
    let y = this.#bottom(this.#notes) + NOTE_GAP;
    this.#pdf
      .lineWidth(0.5)
      .moveTo(MARGIN.left, y - 5)
      .lineTo(MARGIN.left + 120, y - 5)
      .stroke();
    for (const { mark, lines } of this.#notes) {
      this.#pdf
        .font(face.font)
        .fontSize(NOTE_SIZE * 0.7)
        .text(mark, MARGIN.left, y, { lineBreak: false });
      for (const line of lines) {
        this.#setter.draw(line, MARGIN.left + 10, y, this.#measure - 10, face, false);
        y += NOTE_SIZE * NOTE_LEADING;
      }
    }
  }

  /** A heading needs room for two lines of what follows. */
  block(block: TextBlock): void {
    const style = styleOf(block.kind, this.#layout);
    const height = style.face.size * this.#layout.leading;
    const lines = this.#setter.lines(wordsOf(block.text), this.#measure - style.indent, style.face);
    if (this.#y > MARGIN.top) this.#y += style.before;
    const needed = block.kind === "text" || block.kind === "item" ? height : lines.length * height + 4 * this.#layout.size;
    if (this.#y + needed > this.#bottom(this.#notes)) this.startPage();
    for (const line of lines) this.#line(line, style, height);
  }

  #line(line: SetLine, style: Style, height: number): void {
    const added = line.words.flatMap((word: Word) => word.marks).map((mark) => this.#noteLines(mark));
    if (this.#y + height > this.#bottom([...this.#notes, ...added])) this.startPage();
    this.#notes.push(...added);
    this.#setter.draw(line, MARGIN.left + style.indent, this.#y, this.#measure - style.indent, style.face, style.justified);
    this.#y += height;
  }
}

const collected = (pdf: PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
  });

/** Prints a source as PDF; the same source gives the same bytes. */
export async function print(source: Source, layout: Layout): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    lang: "en",
    info: {
      Title: layout.title,
      Author: layout.author,
      CreationDate: layout.created,
      ModDate: layout.created,
      Producer: "pdfkit",
      Creator: "samples/build",
    },
  });
  const bytes = collected(pdf);
  const press = new Press(pdf, source, layout);
  press.startPage();
  for (const block of source.blocks) {
    if (block.kind === "page") press.startPage();
    else press.block(block);
  }
  press.finishPage();
  pdf.end();
  return await bytes;
}

/** A source's running text without the marks, block by block: what a perfect reader would give back. */
export const plainBlocks = (source: Source): string[] =>
  source.blocks.flatMap((block) => (block.kind === "page" ? [] : [block.text.replace(NOTE_MARK, "")]));
