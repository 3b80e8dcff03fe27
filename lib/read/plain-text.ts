import { cleanLines } from "../clean/index.ts";
import { type LinedDocument, type PageLines, plainLine } from "../clean/lines.ts";
import { plainParagraphs } from "../clean/plain-paragraphs.ts";
import type { Diagnostic } from "../model/document.ts";
import { pageFactsOf, type ReadBlocks } from "./compose.ts";
import { enforce, LIMITS } from "./limits.ts";

const LINE_BREAK = /[\n\v\u0085\u2028\u2029]/;
const [TAB, RETURN] = [9, 13];
const BYTES_PER_CHARACTER = 4;

/** Looks at the bytes before any decoding, so that data in one line of many megabytes costs nothing. */
export function enforceLineLength(bytes: Uint8Array): void {
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    const byte = bytes[index] ?? RETURN;
    if (byte <= TAB || byte > RETURN) continue;
    if (index - start > BYTES_PER_CHARACTER * LIMITS.lineCharacters.max)
      enforce("lineCharacters", Math.ceil((index - start) / BYTES_PER_CHARACTER));
    start = index + 1;
  }
}

/** The text up to the limit of lines, with one sign for a line's end. */
function withinLines(decoded: string): { text: string; cut: boolean } {
  const text = decoded.replace(/\r\n?/g, "\n").trimEnd();
  let end = -1;
  for (let lines = 0; lines < LIMITS.lines.max; lines++) {
    end = text.indexOf("\n", end + 1);
    if (end < 0) return { text, cut: false };
  }
  return { text: text.slice(0, end), cut: true };
}

const TOO_MANY_LINES: Diagnostic = { code: "TEXT_TOO_LONG", message: `Only the first ${LIMITS.lines.max} lines were read.`, page: null };

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
  const parts = text.split("\f");
  enforce("pages", parts.length);
  const pages = parts.map((part) => part.split(LINE_BREAK));
  if (pages.length > 1) return { pages: pages.map((lines, index) => page(index + 1, lines)), notes: [] };
  const lines = pages[0] ?? [];
  return { pages: (pagesByIndent(lines) ?? [lines]).map((part) => page(null, part)), notes: [] };
}

/** A text without markup: pages by form feeds, notes and running lines told by their shape, paragraphs by blank and wrapped lines. */
export function readPlainText(decoded: string): Pick<ReadBlocks, "blocks" | "notes" | "pages" | "diagnostics" | "partial"> {
  const { text, cut } = withinLines(decoded);
  const lined = linedText(text);
  for (const { lines } of lined.pages) for (const line of lines) enforce("lineCharacters", line.text.length);
  const cleaned = cleanLines(lined);
  const pages = pageFactsOf(lined.pages).map((page) => (page.state === "waiting" ? { ...page, state: "empty" as const } : page));
  return { blocks: plainParagraphs(cleaned), notes: cleaned.notes, pages, diagnostics: cut ? [TOO_MANY_LINES] : [], partial: cut };
}
