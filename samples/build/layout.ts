import type { SourceBlock } from "./source.ts";
import type { Face } from "./typesetting.ts";

/** How a printed sample looks. */
export interface Layout {
  title: string;
  author: string;
  created: Date;
  /** Running header and footer; `#` stands for the page number. Null: none. */
  header: string | null;
  footer: string | null;
  size: number;
  leading: number;
}

export const MARGIN = { left: 74, right: 74, top: 84, bottom: 84 };
export const HEADER_TOP = 44;
export const FOOTER_FROM_BOTTOM = 50;
export const RUNNING: Face = { font: "Helvetica", size: 8, hyphenate: false };
export const NOTE_SIZE = 8.5;
export const NOTE_LEADING = 1.25;
export const NOTE_GAP = 12;
const ITEM_INDENT = 18;

export type TextBlock = Exclude<SourceBlock, { kind: "page" }>;

export interface Style {
  face: Face;
  before: number;
  justified: boolean;
  indent: number;
}

/** The look of a block, with the space before it. */
export function styleOf(kind: TextBlock["kind"], layout: Layout): Style {
  const body: Face = { font: "Times-Roman", size: layout.size, hyphenate: true };
  const heading = (size: number, before: number): Style => ({
    face: { font: "Times-Bold", size, hyphenate: false },
    before,
    justified: false,
    indent: 0,
  });
  if (kind === "title") return heading(20, 24);
  if (kind === "heading") return heading(15, 18);
  if (kind === "subheading") return heading(12.5, 14);
  return { face: body, before: 0.55 * layout.size, justified: true, indent: kind === "item" ? ITEM_INDENT : 0 };
}
