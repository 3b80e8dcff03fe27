import { DuelineError } from "../../lib/errors.ts";
import { ANSWER_BYTES } from "./answer-size.ts";
import { readCursor, writeCursor } from "./cursor.ts";

/** Lines of one page; the rest of an answer is what is said of the case and its documents. */
export const PAGE_BYTES = ANSWER_BYTES - 1_000_000;

export interface LinesQuestion {
  /** Undefined: all lines, whatever they weigh. */
  limit?: number | undefined;
  cursor?: string | undefined;
  /** How much of the page is left for these lines. */
  bytes?: number;
}

export interface LinesPage<T> {
  lines: T[];
  cursor: string | null;
  bytes: number;
}

/** A page of one generation of a case: lines of two are not to be put together. Holds one line at least, however large. */
export function pageOfLines<T>(all: readonly T[], generation: number, question: LinesQuestion): LinesPage<T> {
  const { part, after } = readCursor(question.cursor);
  if (question.cursor !== undefined && part !== generation)
    throw new DuelineError("STALE", "the case has changed since the first page: start again");
  const from = Number(after?.from ?? 0);
  const page = linesThatFit(all.slice(from, from + (question.limit ?? all.length)), question);
  const to = from + page.lines.length;
  return { ...page, cursor: to < all.length ? writeCursor({ part: generation, after: { from: String(to) } }) : null };
}

function linesThatFit<T>(lines: readonly T[], { limit, bytes = PAGE_BYTES }: LinesQuestion): { lines: T[]; bytes: number } {
  const fitting: T[] = [];
  let sum = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(JSON.stringify(line));
    if (limit !== undefined && fitting.length > 0 && sum + size > bytes) break;
    fitting.push(line);
    sum += size;
  }
  return { lines: fitting, bytes: sum };
}
