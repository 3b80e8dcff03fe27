import type { SourceDocument } from "../model/document.ts";
import type { DateOrder } from "./timex/refine/refine-step.ts";

/** What a table of regions says of one of them. */
interface RegionRow {
  readonly order: DateOrder["order"];
  readonly names: readonly string[];
}

/** A court's own name stands at the head of its papers. */
const HEAD_LENGTH = 400;
const LETTER = /[\p{L}\p{N}]/u;

/** Offset of a whole word or phrase; -1 where there is none. */
function placeOf(name: string, text: string): number {
  const at = text.indexOf(name);
  const isCut =
    at < 0 || LETTER.test(text.charAt(at - 1)) || (LETTER.test(name.at(-1) ?? "") && LETTER.test(text.charAt(at + name.length)));
  return isCut ? -1 : at;
}

/** The order of the regions that a text names, where they agree. */
function orderIn(text: string, rows: readonly RegionRow[]): DateOrder | null {
  const named = rows.flatMap(({ order, names }) =>
    names.filter((name) => placeOf(name, text) >= 0).map((name) => ({ order, region: name })),
  );
  const [first] = named;
  return first && named.every(({ order }) => order === first.order) ? first : null;
}

const namesCourt = (line: string, courts: readonly string[]): boolean => {
  const words = line.toLowerCase().split(/[^\p{L}]+/u);
  return courts.some((court) => words.includes(court));
};

/**
 * The order of day and month that the document's own country writes: that of its publisher, else of the court that heads its paper. Null where neither
 * is printed or the table does not know them; countries merely told of decide nothing.
 */
export function dateOrderOf(
  { text, metadata }: Pick<SourceDocument, "text" | "metadata">,
  rows: readonly RegionRow[],
  courts: readonly string[],
): DateOrder | null {
  if (metadata.publisher !== null) return orderIn(metadata.publisher, rows);
  const lines = text.slice(0, HEAD_LENGTH).split("\n").slice(0, -1);
  return orderIn(lines.filter((line) => namesCourt(line, courts)).join("\n"), rows);
}
