import { Option } from "commander";
import { type Io, say } from "./io.ts";
import type { Format } from "./options.ts";

export interface UnknownActs {
  readonly format: Format;
  /** Asked for: rows of acts that no rule knows, too. */
  readonly all?: boolean;
}

export const allOption = (): Option => new Option("--all", "in a table, show acts that no rule knows too; JSON always has them");

/** What a table shows: without acts that no rule knows, and with a word on how many these are. Programs get every row. */
export function shownRows<Row>(
  rows: readonly Row[],
  isUnknown: (row: Row) => boolean,
  { format, all }: UnknownActs,
  io: Io,
): readonly Row[] {
  if (format !== "table" || all) return rows;
  const shown = rows.filter((row) => !isUnknown(row));
  const hidden = rows.length - shown.length;
  if (hidden > 0) say(io, `dueline: ${hidden} dated ${hidden === 1 ? "act" : "acts"} that no rule knows left out; --all shows them.`);
  return shown;
}
