import { type Paragraph, type SourceDocument, wholeCoverage } from "../model/document.ts";

const BLANK_LINES = /\n[ \t\r]{0,80}\n\s{0,400}/g;
const LINE_BREAK = /\n\s{0,400}/g;
const LIST_MARK = /^(?:\d{1,3}[.)]\s|[•–—*-]\s|\([a-z]{1,4}\)\s)/;
const WRAPPED_WIDTH = 160;

/** A text as a document, character for character, so that offsets stay those of the text. */
export function plainDocument(text: string): SourceDocument {
  return {
    format: "text",
    text,
    pages: [],
    paragraphs: paragraphsOf(text),
    lines: [],
    notes: [],
    metadata: { title: null, publisher: null, published: null },
    coverage: wholeCoverage(text.length),
    diagnostics: [],
    reader: "plain",
  };
}

/** Lines longer than any typewriter's are paragraphs; else paragraphs are parted by blank lines and by list marks. */
function paragraphsOf(text: string): Paragraph[] {
  const isWrapped = !text.split("\n").some((line) => line.length > WRAPPED_WIDTH);
  const breaks = [...text.matchAll(isWrapped ? BLANK_LINES : LINE_BREAK), ...(isWrapped ? listBreaks(text) : [])];
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { index, length } of [...breaks.map((m) => ({ index: m.index, length: m[0].length })), { index: text.length, length: 0 }].sort(
    (a, b) => a.index - b.index,
  )) {
    if (index > start && text.slice(start, index).trim() !== "")
      paragraphs.push({
        start,
        end: index,
        number: paragraphs.length + 1,
        kind: LIST_MARK.test(text.slice(start, start + 8)) ? "list-item" : "text",
      });
    start = Math.max(start, index + length);
  }
  return paragraphs;
}

const listBreaks = (text: string): RegExpExecArray[] =>
  [...text.matchAll(LINE_BREAK)].filter((match) =>
    LIST_MARK.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8)),
  );
