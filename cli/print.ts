import { type Io, write, writeJsonLine } from "./io.ts";
import type { Format } from "./options.ts";

/** Prints rows as JSON lines, as one JSON list, or as a table for people. */
export async function printRows<Row>(rows: readonly Row[], format: Format, table: (rows: readonly Row[]) => string, io: Io): Promise<void> {
  if (format === "json") return await write(io, `${JSON.stringify(rows, null, 2)}\n`);
  if (format === "table") return await write(io, `${table(rows)}\n`);
  for (const row of rows) await writeJsonLine(io, row);
}
