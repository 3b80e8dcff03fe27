import { DuelineError } from "../lib/errors.ts";

/** Longest line taken in, in UTF-16 units: far above any document, far below what would fill the memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

export type InputLine = { number: number; text: string } | { number: number; error: DuelineError };

/** Splits a byte stream into numbered lines, holding no more than the current one; the reader's pace slows the stream down. */
export async function* readLines(input: AsyncIterable<Uint8Array | string>, longest = LONGEST_LINE): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder("utf-8");
  let number = 1;
  let pending: string[] = [];
  let length = 0;
  const take = (): InputLine => {
    const text = pending.join("");
    const line = length > longest ? { number, error: new DuelineError("LINE_TOO_LONG", `${length} characters`) } : { number, text };
    pending = [];
    length = 0;
    number += 1;
    return line;
  };
  const keep = (part: string) => {
    length += part.length;
    if (length <= longest) pending.push(part);
    else pending = [];
  };
  for await (const chunk of input) {
    const parts = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    for (const part of parts.slice(0, -1)) {
      keep(part);
      yield take();
    }
    keep(parts.at(-1) ?? "");
  }
  keep(decoder.decode());
  if (length > 0) yield take();
}
