export interface Column {
  readonly title: string;
  /** Longest this column may get; what is longer ends in "…". */
  readonly width?: number;
}

const shorten = (text: string, width: number): string => (text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text);

/** One line without control and direction characters: a document must not steer the reader's terminal. */
export const plainLine = (text: string): string =>
  text
    .replaceAll(/\s/g, " ")
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, "")
    .trim();

/** Rows under titles, padded to the widest cell of each column: for people's eyes, never for programs. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map(({ width }, at) => shorten(plainLine(row[at] ?? ""), width ?? Number.POSITIVE_INFINITY)));
  const all = [columns.map(({ title }) => title), ...cells];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
