/** How one print of a text looks. Lengths in points. */
export interface PrintStyle {
  language: "en" | "ru" | "kk";
  font: string;
  size: number;
  /** Width and height. */
  page: readonly [number, number];
  columns: 1 | 2;
  /** Printed at the head and the foot of pages; "#" stands for the page's number. */
  header: string;
  footer: string;
  justified: boolean;
  hyphenated: boolean;
  /** Paragraphs begin with an indent and without a gap. */
  indented: boolean;
}

export const A4 = [595.28, 841.89] as const;
export const A5 = [419.53, 595.28] as const;
export const LETTER = [612, 792] as const;
