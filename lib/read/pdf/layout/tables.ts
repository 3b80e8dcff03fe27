import type { Line } from "../../../clean/lines.ts";
import type { PdfCharacter, Quarter } from "../characters.ts";
import { lineOf } from "./lines.ts";
import type { Region } from "./regions.ts";
import type { Row } from "./rows.ts";

export const CELL_BREAK = " | ";
/** Lines of one cell stand closer than rows do; where the widest distance is hardly more than the narrowest, every line is a row. */
const ROW_GAP = 1.2;

/** Rows between the level lines that are drawn. */
function ruledRows(rows: readonly Row[], levels: readonly number[]): Row[][] {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const number = levels.filter((level) => level < row.baseline).length;
    found.set(number, [...(found.get(number) ?? []), row]);
  }
  return [...found.values()];
}

const columnOf = (character: PdfCharacter, cuts: readonly number[]): number =>
  cuts.filter((cut) => (character.left + character.right) / 2 > cut).length;

const cellsIn = ({ segments }: Row, cuts: readonly number[]): number =>
  new Set(segments.flatMap(({ characters }) => characters.slice(0, 1).map((first) => columnOf(first, cuts)))).size;

/** Cells begin at the top of their row, so its lines never get fuller: a line of more cells than the one above begins a row. */
function splitWhereFuller(rows: readonly Row[], cuts: readonly number[]): Row[][] {
  const found: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above && cellsIn(row, cuts) <= cellsIn(above, cuts)) found.at(-1)?.push(row);
    else found.push([row]);
  }
  return found;
}

/** Where printed lines stand at two distances, the wider one parts the table's rows. */
function spacedRows(rows: readonly Row[], cuts: readonly number[]): Row[][] {
  const leadings = rows.slice(1).map((row, index) => (row.baseline - (rows[index]?.baseline ?? 0)) / row.size);
  const narrowest = Math.min(...leadings);
  if (Math.max(...leadings) <= ROW_GAP * narrowest) return rows.map((row) => [row]);
  const found: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && (leadings[index - 1] ?? 0) <= ROW_GAP * narrowest) found.at(-1)?.push(row);
    else found.push([row]);
  }
  return found.flatMap((group) => splitWhereFuller(group, cuts));
}

/** The lines of one cell, from top to bottom. */
function cellLines(rows: readonly Row[], column: number, cuts: readonly number[], turn: Quarter): Line[] {
  return rows.flatMap(({ segments }) => {
    const own = segments.flatMap(({ characters }) => characters).filter((character) => columnOf(character, cuts) === column);
    const line = lineOf(own, turn);
    return line ? [line] : [];
  });
}

/** A line that says where it stands in a table: its row, and whether a new cell begins with it. */
function inRow(lines: readonly (readonly Line[])[]): Line[] {
  const cells = lines.filter((cell) => cell.length > 0);
  const row = {};
  return cells.flatMap((cell, column) =>
    cell.map((line, index): Line => {
      const endsCell = index === cell.length - 1 && column < cells.length - 1;
      return { ...line, row, joiner: endsCell ? CELL_BREAK : " " };
    }),
  );
}

/** A table's lines, cell after cell and row after row; cells are parted by " | ". A table of one printed row is running text. */
export function tableLines({ rows, cuts, levels }: Region, turn: Quarter): Line[] {
  return (levels ? ruledRows(rows, levels) : spacedRows(rows, cuts)).flatMap((group) => {
    const columns = Array.from({ length: cuts.length + 1 }, (_, column) => cellLines(group, column, cuts, turn));
    return inRow(columns);
  });
}
