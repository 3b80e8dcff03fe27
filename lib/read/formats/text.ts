import { cleanLines } from "../../clean/index.ts";
import { type LinedDocument, type PageLines, plainLine } from "../../clean/lines.ts";
import { plainParagraphs } from "../../clean/plain-paragraphs.ts";
import { composeDocument, NO_METADATA } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { enforce } from "../limits.ts";
import type { FormatReader } from "../reader.ts";

const LINE_BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]/;
const NEWLINE_BYTE = 10;

/** Looks at the bytes before any decoding, so that data in one line of many megabytes costs nothing. */
function enforceLineLength(bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE_BYTE, start);
    const length = (end < 0 ? bytes.length : end) - start;
    enforce("lineCharacters", Math.floor(length / 4));
    start += length + 1;
  }
}

const LOST_FORM_FEED = /^ (?=[\p{L}\d“"‘(])/u;
const FEWEST_PAGES = 3;

/** Some converters fold a form feed to one space: then a few lines, and no others, begin with exactly one. Gives each page's lines. */
function pagesByIndent(lines: readonly string[]): string[][] | null {
  const indented = lines.filter((line) => /^\s+\S/.test(line));
  const starts = indented.filter((line) => LOST_FORM_FEED.test(line));
  if (starts.length < FEWEST_PAGES || starts.length < 0.9 * indented.length || starts.length > lines.length / 10) return null;
  const pages: string[][] = [[]];
  for (const line of lines) {
    if (LOST_FORM_FEED.test(line)) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages.filter((page) => page.some((line) => line.trim() !== ""));
}

const page = (number: number | null, lines: readonly string[]): PageLines => ({
  number,
  width: null,
  height: null,
  lines: lines.map(plainLine),
});

/** Form feeds part pages and number them; lost ones still part them, but then the numbers are unknown. */
function linedText(text: string): LinedDocument {
  const pages = text
    .trimEnd()
    .split("\f")
    .map((part) => part.split(LINE_BREAK));
  if (pages.length > 1) return { pages: pages.map((lines, index) => page(index + 1, lines)), notes: [] };
  const lines = pages[0] ?? [];
  return { pages: (pagesByIndent(lines) ?? [lines]).map((part) => page(null, part)), notes: [] };
}

/** Plain text: encoding told by the bytes, paragraphs by blank lines and wrapped lines. Throws FILE_TOO_LARGE, LINE_TOO_LONG, NOT_TEXT, WRONG_ENCODING. */
export const textReader: FormatReader = {
  format: "text",
  async read(bytes) {
    enforce("textBytes", bytes.length);
    enforceLineLength(bytes);
    const { text, replaced, diagnostics } = decodeText(bytes);
    const lined = linedText(text);
    for (const page of lined.pages) for (const line of page.lines) enforce("lineCharacters", line.text.length);
    enforce("pages", lined.pages.length);
    const cleaned = cleanLines(lined);
    const pagesTotal = lined.pages.filter(({ number }) => number !== null).length;
    const blocks = plainParagraphs(cleaned);
    return composeDocument({
      format: "text",
      reader: "text",
      blocks,
      notes: cleaned.notes,
      metadata: NO_METADATA,
      pagesTotal,
      pagesWithoutText: [],
      diagnostics,
      partial: replaced > 0,
    });
  },
};
