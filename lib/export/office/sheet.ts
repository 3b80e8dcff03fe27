import { parseDay } from "../../calendar/day-number.ts";
import { XML_HEAD, xmlText } from "./xml.ts";

export interface SheetColumn {
  readonly title: string;
  readonly kind: "text" | "date" | "number";
  readonly width: number;
}

export interface SheetRow {
  readonly cells: readonly string[];
  /** Column to address. */
  readonly links: ReadonlyMap<number, string>;
}

export interface SheetLink {
  readonly cell: string;
  readonly id: string;
  readonly address: string;
}

/** Excel counts days from 1899-12-30 and believes in a 29 February 1900, so earlier days stay text. */
const EXCEL_EPOCH = parseDay("1899-12-30");
const FIRST_SERIAL = parseDay("1900-03-01") - EXCEL_EPOCH;
const LONGEST_CELL = 32_767;
/** Excel drops what is beyond. */
export const MOST_LINKS = 65_530;

/** Cell styles of `styles.xml`: plain, head, date, wrapped. */
const STYLE = { text: 3, number: 0, date: 2, head: 1 } as const;

/** "A1" for row 1, column 0. */
export function cellName(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return `${column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row}`;
}

const textCell = (name: string, text: string, style: number): string =>
  text === ""
    ? ""
    : `<c r="${name}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_CELL))}</t></is></c>`;

/** A cell is a date or a number only where it is one; text is stored as text and never calculated. */
function cellXml(name: string, text: string, { kind }: SheetColumn): string {
  if (kind === "number" && /^-?\d+(?:\.\d+)?$/.test(text)) return `<c r="${name}"><v>${text}</v></c>`;
  if (kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const serial = parseDay(text) - EXCEL_EPOCH;
    if (serial >= FIRST_SERIAL) return `<c r="${name}" s="${STYLE.date}"><v>${serial}</v></c>`;
  }
  return textCell(name, text, STYLE.text);
}

function headXml(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("");
  const titles = columns.map(({ title }, at) => textCell(cellName(1, at), title, STYLE.head)).join("");
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${widths}</cols><sheetData><row r="1">${titles}</row>`;
}

/** A worksheet with a frozen head; `links` receives what its relationships must name. */
export function* sheetXml(columns: readonly SheetColumn[], rows: Iterable<SheetRow>, links: SheetLink[]): Generator<string> {
  yield `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;
  yield headXml(columns);
  let number = 1;
  for (const { cells, links: own } of rows) {
    number += 1;
    yield `<row r="${number}">${columns.map((column, at) => cellXml(cellName(number, at), cells[at] ?? "", column)).join("")}</row>`;
    for (const [at, address] of own)
      if (links.length < MOST_LINKS) links.push({ cell: cellName(number, at), id: `l${links.length + 1}`, address });
  }
  yield `</sheetData><autoFilter ref="A1:${cellName(number, columns.length - 1)}"/>`;
  if (links.length > 0) yield "<hyperlinks>";
  for (const { cell, id } of links) yield `<hyperlink ref="${cell}" r:id="${id}"/>`;
  if (links.length > 0) yield "</hyperlinks>";
  yield "</worksheet>";
}
