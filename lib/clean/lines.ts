import type { Note as DocumentNote, PageFacts, ParagraphKind } from "../model/document.ts";

/** Left, right, top and bottom in points, from the page's top left corner. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A stretch of one size on one line; a raised small run is a footnote mark. */
export interface Run {
  text: string;
  size: number;
  /** Points above the line's baseline; 0 for ordinary text. */
  raised: number;
}

/**
 * Where a line's letters are printed, in points: `edges` are the left edges of its UTF-16 units and the last one's right edge, so one more than
 * units. `turn` counts quarter turns clockwise on the page; the numbers are those of the page held so that the line reads from left to right.
 */
export interface Print {
  edges: readonly number[];
  top: number;
  bottom: number;
  turn: 0 | 1 | 2 | 3;
}

/** One line as printed. Plain text and position-less readers give `box`, `size` and `runs` as null; an empty `text` is a blank line. */
export interface Line {
  text: string;
  box: Box | null;
  size: number | null;
  bold: boolean;
  runs: readonly Run[] | null;
  /** What stands between this line and the next when they are joined: "" after a repaired hyphen, " | " between a table's cells. */
  joiner: " " | "" | " | ";
  /** Number of the column or band of the page that the line belongs to, where the layout knows it; counted in reading order. */
  region?: number;
  /** The same object for all lines of one row of a table. */
  row?: object;
  /** Absent where no positions are known; steps that shorten `text` shorten it too. */
  print?: Print | null;
}

/** A page as lines in reading order. `number` is null where the format has no pages. */
export interface PageLines {
  number: number | null;
  width: number | null;
  height: number | null;
  lines: readonly Line[];
  /** By default "read" where it has lines. */
  state?: PageFacts["state"];
  quality?: PageFacts["quality"];
  /** The page as displayed, where its text is read by turning it. */
  sheet?: { width: number; height: number };
}

export type Note = DocumentNote;

/** A document on its way from printed lines to running text; steps hand it on and never change it in place. */
export interface LinedDocument {
  pages: readonly PageLines[];
  notes: readonly Note[];
}

/** One step of cleaning: pure, list to list. */
export interface CleanStep {
  readonly name: string;
  apply(document: LinedDocument): LinedDocument;
}

/** A stretch of a block's text from one page, or from one printed line. */
export interface Piece {
  text: string;
  page: number | null;
  /** Covers the text's beginning; a joining space at its end may stand beyond. */
  print?: Print | null;
}

/** A block of running text; its pieces remember the page each came from. */
export interface Block {
  kind: ParagraphKind;
  /** Of a heading, 1 the highest; absent where nothing shows it. */
  level?: number;
  pieces: readonly Piece[];
}

export const plainLine = (text: string): Line => ({ text, box: null, size: null, bold: false, runs: null, joiner: " " });
export const textOf = (block: Block): string => block.pieces.map((piece) => piece.text).join("");

/** The same pages with each line list replaced. */
export function mapPages(document: LinedDocument, change: (page: PageLines) => readonly Line[]): LinedDocument {
  return { ...document, pages: document.pages.map((page) => ({ ...page, lines: change(page) })) };
}
