import type { Paragraph, SourceDocument } from "../model/document.ts";

const BLANK_LINES = /\n[ \t\r]{0,80}\n\s{0,400}/g;

/** A text as a document, character for character, so that offsets stay those of the text: paragraphs are what blank lines part. */
export function plainDocument(text: string): SourceDocument {
  return {
    format: "text",
    text,
    pages: [],
    paragraphs: paragraphsOf(text),
    notes: [],
    metadata: { title: null, publisher: null, published: null },
    coverage: { status: "complete", pagesTotal: 0, pagesRead: 0, pagesWithoutText: [], characters: text.length },
    diagnostics: [],
    reader: "plain",
  };
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { index, gap } of gapsOf(text)) {
    if (text.slice(start, index).trim() !== "") paragraphs.push({ start, end: index, number: paragraphs.length + 1, kind: "text" });
    start = index + gap.length;
  }
  return paragraphs;
}

const gapsOf = (text: string): { index: number; gap: string }[] => [
  ...[...text.matchAll(BLANK_LINES)].map((match) => ({ index: match.index, gap: match[0] })),
  { index: text.length, gap: "" },
];
