import { LINE_COLUMNS } from "../columns.ts";
import { csvRow } from "../csv-row.ts";
import type { Exporter } from "../exporter.ts";
import { linesOf } from "../line.ts";
import { statementOf } from "../statement.ts";

export const csv: Exporter = {
  format: "csv",
  title: "a table, one line a row, for spreadsheets",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  *write(bundle) {
    yield `\uFEFF${csvRow(LINE_COLUMNS.map(({ title }) => title))}`;
    for (const line of linesOf(bundle)) yield csvRow(LINE_COLUMNS.map(({ value }) => value(line)));
    for (const sentence of statementOf(bundle)) yield csvRow([sentence]);
  },
};
