import type { SourceDocument } from "../model/document.ts";

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

/** One line as printed. Plain text and position-less readers give `box`, `size` and `runs` as null; an empty `text` is a blank line. */
export interface Line {
  text: string;
  box: Box | null;
  size: number | null;
  bold: boolean;
  runs: readonly Run[] | null;
  /** What stands between this line and the next when they are joined: "" after a repaired hyphen. */
  joiner: " " | "";
}

/** A page as lines in reading order. `number` is null where the format has no pages. */
export interface PageLines {
  number: number | null;
  width: number | null;
  height: number | null;
  lines: readonly Line[];
}

export type Note = SourceDocument["notes"][number];

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

/** A block of running text; its pieces remember the page each came from. */
export interface Block {
  kind: "text" | "heading" | "list-item";
  /** Of a heading, 1 the highest; absent where nothing shows it. */
  level?: number;
  pieces: readonly { text: string; page: number | null }[];
}

export const plainLine = (text: string): Line => ({ text, box: null, size: null, bold: false, runs: null, joiner: " " });
export const textOf = (block: Block): string => block.pieces.map((piece) => piece.text).join("");

/** The same pages with each line list replaced. */
export function mapPages(document: LinedDocument, change: (page: PageLines) => readonly Line[]): LinedDocument {
  return { ...document, pages: document.pages.map((page) => ({ ...page, lines: change(page) })) };
}
