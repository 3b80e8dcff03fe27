import type { Exporter } from "../exporter.ts";
import { type ExportLine, linesOf } from "../line.ts";
import { safeCell } from "../spreadsheet-cell.ts";
import { statementOf } from "../statement.ts";

const joined = (items: readonly string[]): string => items.join("; ");

const COLUMNS: readonly (readonly [title: string, value: (line: ExportLine) => string])[] = [
  ["case", (line) => line.caseName],
  ["date", (line) => line.date ?? ""],
  ["earliest", (line) => line.earliest ?? ""],
  ["latest", (line) => line.latest ?? ""],
  ["time", (line) => line.time ?? ""],
  ["printed date", (line) => line.printedDate],
  ["action", (line) => line.action],
  ["act", (line) => line.act ?? ""],
  ["polarity", (line) => line.polarity],
  ["modality", (line) => line.modality],
  ["standing", (line) => line.standing],
  ["review", (line) => line.review],
  ["confidence", (line) => line.confidence.toFixed(2)],
  ["actor", (line) => joined(line.actors)],
  ["target", (line) => joined(line.targets)],
  ["subject", (line) => joined(line.subjects)],
  ["people", (line) => joined(line.people)],
  ["quote", (line) => line.sources[0]?.quote ?? ""],
  ["document", (line) => joined([...new Set(line.sources.map(({ document }) => document))])],
  ["page", (line) => joined(line.sources.map(({ page }) => (page === null ? "" : `${page}`)).filter(Boolean))],
  ["link", (line) => line.sources[0]?.link ?? ""],
  ["conflicts", (line) => joined(line.conflicts)],
  ["source read in part", (line) => (line.partial ? "yes" : "no")],
  ["case id", (line) => line.caseId],
  ["entry id", (line) => line.entryId],
];

/** RFC 4180: every cell quoted, CRLF. */
const row = (cells: readonly string[]): string => `${cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;

export const csv: Exporter = {
  format: "csv",
  title: "a table, one line a row, for spreadsheets",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  *write(bundle) {
    yield `\uFEFF${row(COLUMNS.map(([title]) => title))}`;
    for (const line of linesOf(bundle)) yield row(COLUMNS.map(([, value]) => value(line)));
    for (const sentence of statementOf(bundle)) yield row([sentence]);
  },
};
