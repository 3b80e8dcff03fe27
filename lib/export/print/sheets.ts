import PDFDocument from "pdfkit";
import type { PrintFaces } from "../exporter.ts";
import { type Fragment, heightOf, type PrintLine } from "./print-line.ts";
import { type FaceName, Typeface } from "./typeface.ts";
import { wrap } from "./wrap.ts";

/** A4 with two centimetres around, in points. */
const SHEET = { width: 595.28, height: 841.89, margin: 56.7 } as const;
const BOTTOM = SHEET.height - SHEET.margin - 14;
/** Between the text and its notes. */
const NOTE_GAP = 12;
/** However many notes wait, this much of a sheet is left to the text. */
const LEAST_TEXT = 260;
const LEADING = 1.32;
const FOOT_SIZE = 8.5;

export const PRINT_WIDTH = SHEET.width - 2 * SHEET.margin;

/** What the words of a paragraph look like. */
export interface Setting {
  readonly x: number;
  readonly width: number;
  readonly face: FaceName;
  readonly size: number;
  readonly link?: string | null;
}

/**
 * Sheets of print with footnotes. A block stands on one sheet with its notes where a sheet can hold them; otherwise lines and notes run on to the next. A sheet that
 * is full is given out and forgotten.
 */
export class Sheets {
  readonly #pdf: PDFDocument;
  readonly #faces: Readonly<Record<FaceName, Typeface>>;
  readonly #foot: string;
  #y = 0;
  #page = 0;
  #notes: PrintLine[] = [];
  #waiting: PrintLine[] = [];

  constructor(faces: PrintFaces, { title, asOf }: { title: string; asOf: string }) {
    this.#pdf = new PDFDocument({
      ...{ autoFirstPage: false, size: [SHEET.width, SHEET.height], margin: 0, font: null, fontLayoutCache: false },
      ...{ pdfVersion: "1.7", lang: "en", displayTitle: true },
      info: { Title: title, Producer: "Dueline", Creator: "Dueline", CreationDate: new Date(asOf) },
    });
    this.#pdf.registerFont("regular", faces.regular);
    this.#pdf.registerFont("bold", faces.bold);
    this.#faces = { regular: new Typeface(this.#pdf, "regular"), bold: new Typeface(this.#pdf, "bold") };
    this.#foot = `${title}, as of ${asOf}`;
    this.#open();
  }

  /** A paragraph in lines. */
  set(text: string, { x, width, face, size, link = null }: Setting): PrintLine[] {
    const typeface = this.#faces[face];
    const lines = wrap(typeface.shown(text), width, typeface.measure(size));
    return lines.map((line) => ({ fragments: [{ text: line, x, face, size, link }], height: size * LEADING }));
  }

  /** The last of these lines with a small raised mark behind it. */
  marked(lines: readonly PrintLine[], mark: string): PrintLine[] {
    const last = lines.at(-1);
    const end = last?.fragments.at(-1);
    if (!last || !end) return [...lines];
    const x = end.x + this.#widthOf(end) + 1;
    return [...lines.slice(0, -1), { ...last, fragments: [...last.fragments, { text: mark, x, face: "regular", size: 7, rise: 3 }] }];
  }

  /** Begins a sheet unless this much height is left on the present one. */
  *room(height: number): Generator<Uint8Array> {
    if (height > this.#left()) yield* this.#turn();
  }

  *put(lines: readonly PrintLine[], notes: readonly PrintLine[] = []): Generator<Uint8Array> {
    const whole = heightOf(lines) + heightOf(notes);
    if (whole <= BOTTOM - SHEET.margin - NOTE_GAP) yield* this.room(whole);
    for (const line of lines) {
      yield* this.room(line.height);
      this.#draw(line, this.#y);
      this.#y += line.height;
    }
    this.#waiting.push(...notes);
    this.#settle(0);
  }

  *finish(): Generator<Uint8Array> {
    while (this.#waiting.length > 0) yield* this.#turn();
    this.#close();
    this.#pdf.end();
    yield* this.#ready();
  }

  #left(): number {
    return BOTTOM - this.#y - NOTE_GAP - heightOf(this.#notes);
  }

  /** Notes that wait go to the foot of this sheet as long as `spare` points stay free. */
  #settle(spare: number): void {
    while (this.#waiting[0] && this.#waiting[0].height <= this.#left() - spare) this.#notes.push(...this.#waiting.splice(0, 1));
  }

  #open(): void {
    this.#pdf.addPage();
    this.#page += 1;
    this.#y = SHEET.margin;
    this.#notes = [];
    this.#settle(LEAST_TEXT);
  }

  #close(): void {
    let y = BOTTOM - heightOf(this.#notes);
    const rule = y - NOTE_GAP / 2;
    if (this.#notes.length > 0)
      this.#pdf
        .moveTo(SHEET.margin, rule)
        .lineTo(SHEET.margin + 120, rule)
        .lineWidth(0.5)
        .stroke();
    for (const note of this.#notes) {
      this.#draw(note, y);
      y += note.height;
    }
    const place = { face: "regular", size: FOOT_SIZE } as const;
    const number = { ...place, text: `${this.#page}`, x: 0 };
    const x = PRINT_WIDTH - this.#widthOf(number);
    this.#draw(
      {
        fragments: [
          { ...place, text: this.#foot, x: 0 },
          { ...number, x },
        ],
        height: 0,
      },
      SHEET.height - SHEET.margin,
    );
  }

  *#turn(): Generator<Uint8Array> {
    this.#close();
    this.#open();
    yield* this.#ready();
  }

  *#ready(): Generator<Uint8Array> {
    const bytes = this.#pdf.read();
    if (bytes !== null) yield bytes;
  }

  #widthOf({ text, face, size }: Fragment): number {
    return this.#faces[face].measure(size)(text);
  }

  #draw({ fragments }: PrintLine, y: number): void {
    for (const fragment of fragments) {
      const { text, face, size, rise = 0, link } = fragment;
      const x = SHEET.margin + fragment.x;
      const width = this.#widthOf(fragment);
      this.#pdf
        .font(face)
        .fontSize(size)
        .text(text, x, y - rise, { lineBreak: false, textWidth: width, wordCount: 1 });
      if (link) this.#pdf.link(x, y, width, size, link);
    }
  }
}
