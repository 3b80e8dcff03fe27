import { LINE_COLUMNS } from "../columns.ts";
import type { Exporter } from "../exporter.ts";
import { linesOf } from "../line.ts";
import { safeCell } from "../spreadsheet-cell.ts";
import { statementOf } from "../statement.ts";

/** RFC 4180: every cell quoted, CRLF. */
const row = (cells: readonly string[]): string => `${cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;

export const csv: Exporter = {
  format: "csv",
  title: "a table, one line a row, for spreadsheets",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  *write(bundle) {
    yield `\uFEFF${row(LINE_COLUMNS.map(({ title }) => title))}`;
    for (const line of linesOf(bundle)) yield row(LINE_COLUMNS.map(({ value }) => value(line)));
    for (const sentence of statementOf(bundle)) yield row([sentence]);
  },
};
