import { safeCell } from "./spreadsheet-cell.ts";

/** A row of RFC 4180: every cell quoted, CRLF, and no cell that a spreadsheet would run. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
