import english from "hyphen/en-gb/index.js";
import type PDFDocument from "pdfkit";
import { NOTE_MARK } from "./source.ts";

/** A word with the footnote marks that follow it. */
export interface Word {
  text: string;
  marks: readonly string[];
}

/** Words of one printed line and the room that justification has to fill. */
export interface SetLine {
  words: readonly Word[];
  width: number;
  last: boolean;
}

export interface Face {
  font: string;
  size: number;
  hyphenate: boolean;
}

const MARK_SCALE = 0.6;
const SOFT = "\u00AD";
const SHORTEST_PART = 3;

export const markSize = (size: number): number => size * MARK_SCALE;

/** Words apart by spaces; a mark inside a word (before a comma) stays at its place by cutting the word there. */
export function wordsOf(text: string): Word[] {
  return text.split(/\s+/).map((token) => {
    const marks = [...token.matchAll(NOTE_MARK)].map((match) => match[1] ?? "");
    return { text: token.replace(NOTE_MARK, ""), marks };
  });
}

export class Typesetter {
  readonly #pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  width(word: Word, face: Face): number {
    const text = this.#pdf.font(face.font).fontSize(face.size).widthOfString(word.text);
    return word.marks.length === 0 ? text : text + this.#pdf.fontSize(markSize(face.size)).widthOfString(word.marks.join(" "));
  }

  space(face: Face): number {
    return this.#pdf.font(face.font).fontSize(face.size).widthOfString(" ");
  }

  /** The longest first part of a word that fits, with its hyphen, and the rest. */
  #split(word: Word, room: number, face: Face): [Word, Word] | null {
    if (!face.hyphenate || !/^\p{L}{6,}/u.test(word.text)) return null;
    const parts = english.hyphenateSync(word.text, { hyphenChar: SOFT }).split(SOFT);
    for (let count = parts.length - 1; count > 0; count--) {
      const first = parts.slice(0, count).join("");
      const rest = parts.slice(count).join("");
      const head: Word = { text: first.endsWith("-") ? first : `${first}-`, marks: [] };
      if (first.length >= SHORTEST_PART && rest.length >= SHORTEST_PART && this.width(head, face) <= room)
        return [head, { text: rest, marks: word.marks }];
    }
    return null;
  }

  /** Greedy lines of at most `measure` points. */
  lines(words: readonly Word[], measure: number, face: Face): SetLine[] {
    const lines: SetLine[] = [];
    const queue = [...words];
    let line: Word[] = [];
    let used = 0;
    for (let word = queue.shift(); word; word = queue.shift()) {
      const gap = line.length === 0 ? 0 : this.space(face);
      const width = this.width(word, face);
      if (used + gap + width <= measure) {
        line.push(word);
        used += gap + width;
        continue;
      }
      const split = this.#split(word, measure - used - gap, face);
      if (split) {
        line.push(split[0]);
        used += gap + this.width(split[0], face);
      }
      lines.push({ words: line, width: used, last: false });
      queue.unshift(split ? split[1] : word);
      line = [];
      used = 0;
    }
    return line.length > 0 ? [...lines, { words: line, width: used, last: true }] : lines;
  }

  /** Draws a line at its top left corner; runs of plain words are one string, as word processors write them. */
  draw(line: SetLine, left: number, top: number, measure: number, face: Face, justified: boolean): void {
    const gaps = line.words.length - 1;
    const extra = justified && !line.last && gaps > 0 ? (measure - line.width) / gaps : 0;
    let x = left;
    let run: string[] = [];
    const flush = (): void => {
      if (run.length === 0) return;
      const text = run.join(" ");
      this.#pdf.font(face.font).fontSize(face.size).text(text, x, top, { lineBreak: false, wordSpacing: extra });
      x += this.#pdf.widthOfString(text) + extra * (run.length - 1);
      run = [];
    };
    for (const word of line.words) {
      run.push(word.text);
      if (word.marks.length === 0) continue;
      flush();
      const marks = word.marks.join(" ");
      this.#pdf.fontSize(markSize(face.size)).text(marks, x, top, { lineBreak: false });
      x += this.#pdf.widthOfString(marks) + this.space(face) + extra;
    }
    flush();
  }
}
