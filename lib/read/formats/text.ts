import { cleanLines } from "../../clean/index.ts";
import { type LinedDocument, plainLine } from "../../clean/lines.ts";
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

/** Form feeds part pages; text without any has none. */
function linedText(text: string): LinedDocument {
  const pages = text.replace(/\f\s*$/, "").split("\f");
  const numbered = pages.length > 1;
  return {
    pages: pages.map((page, index) => ({
      number: numbered ? index + 1 : null,
      width: null,
      height: null,
      lines: page.split(LINE_BREAK).map(plainLine),
    })),
    notes: [],
  };
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
    const pagesTotal = lined.pages.length > 1 ? lined.pages.length : 0;
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
