import { join } from "node:path";
import PDFDocument from "pdfkit";
import { type Face, type SetLine, Typesetter, type Word } from "../../samples/build/typesetting.ts";

/** What is printed: blocks in order, each with the marks of the notes that stand at its end. */
export interface PrintedBlock {
  readonly text: string;
  readonly heading: boolean;
  readonly notes: readonly { mark: string; text: string }[];
}

const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARGIN = 56;
const GUTTER = 20;
const HEAD = 34;
const MEASURE = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const TOP = MARGIN + 14;
const BOTTOM = HEIGHT - MARGIN - 14;
const LEADING = 1.2;
/** A font with Cyrillic letters that comes with an installed package. */
const FONTS = join(import.meta.dirname, "..", "..", "node_modules", "pdfjs-dist", "standard_fonts");
const PLAIN = join(FONTS, "LiberationSans-Regular.ttf");
const BODY: Face = { font: PLAIN, size: 10, hyphenate: true };
const HEADING: Face = { font: join(FONTS, "LiberationSans-Bold.ttf"), size: 12.5, hyphenate: false };
const NOTE: Face = { font: PLAIN, size: 8, hyphenate: true };

interface ColumnLine {
  line: SetLine;
  face: Face;
  gap: number;
  notes: SetLine[];
}

/** Sets blocks in two justified, hyphenated columns with a running head, page numbers, and notes at the foot of the column that marks them. */
class ColumnPress {
  readonly #pdf: PDFDocument;
  readonly #setter: Typesetter;
  readonly #running: string;
  #page = 0;
  #column = 1;
  #y = Number.POSITIVE_INFINITY;
  #notes: SetLine[] = [];

  constructor(pdf: PDFDocument, running: string) {
    this.#pdf = pdf;
    this.#setter = new Typesetter(pdf);
    this.#running = running;
  }

  /** Addresses of web pages are broken where they are wider than a column. */
  #words(text: string, marks: readonly string[]): Word[] {
    const words = text.split(/\s+/).flatMap((word) => (word.match(/.{1,36}/gu) ?? []).map((part): Word => ({ text: part, marks: [] })));
    const last = words.pop();
    return last ? [...words, { ...last, marks }] : words;
  }

  #lines({ text, heading, notes }: PrintedBlock): ColumnLine[] {
    const face = heading ? HEADING : BODY;
    const marks = notes.map(({ mark }) => mark);
    const lines = this.#setter.lines(this.#words(text, marks), MEASURE, face);
    const feet = notes.flatMap((note) => this.#setter.lines(this.#words(`${note.mark} ${note.text}`, []), MEASURE, NOTE));
    return lines.map((line, index) => ({ line, face, gap: index > 0 ? 0 : 0.6 * face.size, notes: line.last ? feet : [] }));
  }

  #heightOf(notes: readonly SetLine[]): number {
    return notes.length === 0 ? 0 : 8 + notes.length * NOTE.size * LEADING;
  }

  get #left(): number {
    return MARGIN + this.#column * (MEASURE + GUTTER);
  }

  closeColumn(): void {
    let y = BOTTOM - this.#heightOf(this.#notes) + 8;
    for (const line of this.#notes) {
      this.#setter.draw(line, this.#left, y, MEASURE, NOTE, false);
      y += NOTE.size * LEADING;
    }
    this.#notes = [];
  }

  #nextColumn(): void {
    if (this.#page > 0) this.closeColumn();
    this.#column = 1 - this.#column;
    this.#y = TOP;
    if (this.#column === 1) return;
    this.#pdf.addPage();
    this.#page++;
    this.#pdf.font(PLAIN).fontSize(8).text(this.#running, MARGIN, HEAD, { lineBreak: false });
    this.#pdf.text(`Page ${this.#page}`, WIDTH / 2 - 12, HEIGHT - HEAD - 8, { lineBreak: false });
  }

  print(block: PrintedBlock): void {
    for (const { line, face, gap, notes } of this.#lines(block)) {
      const height = gap + face.size * LEADING;
      if (this.#y + height + this.#heightOf([...this.#notes, ...notes]) > BOTTOM) this.#nextColumn();
      this.#notes.push(...notes);
      this.#setter.draw(line, this.#left, this.#y + gap, MEASURE, face, !block.heading);
      this.#y += height;
    }
  }
}

/** The PDF of some blocks under a running head. */
export function printColumns(blocks: readonly PrintedBlock[], running: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
  });
  const press = new ColumnPress(pdf, running);
  for (const block of blocks) press.print(block);
  press.closeColumn();
  pdf.end();
  return done;
}
