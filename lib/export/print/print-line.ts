import type { FaceName } from "./typeface.ts";

/** Words in one face and size that begin `x` points right of the margin, `rise` points above the line. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly face: FaceName;
  readonly size: number;
  readonly rise?: number;
  /** The address that opens where somebody clicks. */
  readonly link?: string | null;
}

/** One line of print; heights are in points. */
export interface PrintLine {
  readonly fragments: readonly Fragment[];
  readonly height: number;
}

export const heightOf = (lines: readonly PrintLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

/** Columns side by side: the first lines of each stand in one line of print. */
export function beside(...columns: readonly (readonly PrintLine[])[]): PrintLine[] {
  const rows = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, at) => {
    const cells = columns.flatMap((column) => column[at] ?? []);
    return { fragments: cells.flatMap(({ fragments }) => fragments), height: Math.max(...cells.map(({ height }) => height)) };
  });
}
