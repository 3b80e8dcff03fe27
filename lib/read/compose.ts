import type { Block, Note } from "../clean/lines.ts";
import { textOf } from "../clean/lines.ts";
import { DuelineError } from "../errors.ts";
import type { Diagnostic, DocumentFormat, DocumentMetadata, Page, Paragraph, SourceDocument } from "../model/document.ts";
import { LIMITS } from "./limits.ts";

/** What a format's reader found, before it is one text with offsets. */
export interface ReadBlocks {
  format: DocumentFormat;
  reader: string;
  blocks: readonly Block[];
  notes: readonly Note[];
  metadata: DocumentMetadata;
  pagesTotal: number;
  pagesWithoutText: readonly number[];
  diagnostics: readonly Diagnostic[];
  /** True where something of the file is missing from the text. */
  partial: boolean;
}

export const PARAGRAPH_BREAK = "\n\n";
export const NO_METADATA: DocumentMetadata = { title: null, publisher: null, published: null };

/** A block's first `length` characters. */
function cutBlock(block: Block, length: number): Block {
  let left = length;
  const pieces = block.pieces.map((piece) => {
    const text = piece.text.slice(0, Math.max(0, left));
    left -= piece.text.length;
    return { ...piece, text };
  });
  return { ...block, pieces: pieces.filter(({ text }) => text !== "") };
}

/** Keeps blocks up to the limit of characters; the rest is told by a diagnostic, never dropped in silence. */
function withinLimit(blocks: readonly Block[]): { blocks: readonly Block[]; cut: boolean } {
  let length = 0;
  for (const [index, block] of blocks.entries()) {
    const room = LIMITS.characters.max - length;
    length += textOf(block).length + PARAGRAPH_BREAK.length;
    if (textOf(block).length > room)
      return { blocks: [...blocks.slice(0, index), ...(room > 0 ? [cutBlock(block, room)] : [])], cut: true };
  }
  return { blocks, cut: false };
}

/** Pages as spans of the text: a page reaches from its first piece to its last, also where a paragraph runs on to the next. */
class PageSpans {
  readonly #pages = new Map<number, Page>();

  add(number: number | null, start: number, end: number): void {
    if (number === null) return;
    const page = this.#pages.get(number);
    if (page) page.end = end;
    else this.#pages.set(number, { number, start, end });
  }

  list(): Page[] {
    return [...this.#pages.values()].sort((a, b) => a.start - b.start);
  }
}

const levelOf = ({ kind, level }: Block): { level?: number } => (kind === "heading" && level !== undefined ? { level } : {});

function layOut(blocks: readonly Block[]): { text: string; paragraphs: Paragraph[]; pages: Page[] } {
  const spans = new PageSpans();
  const paragraphs: Paragraph[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = at;
    for (const piece of block.pieces) {
      spans.add(piece.page, at, at + piece.text.length);
      parts.push(piece.text);
      at += piece.text.length;
    }
    paragraphs.push({ number: paragraphs.length + 1, kind: block.kind, ...levelOf(block), start, end: at });
    parts.push(PARAGRAPH_BREAK);
    at += PARAGRAPH_BREAK.length;
  }
  return { text: parts.join("").slice(0, -PARAGRAPH_BREAK.length), paragraphs, pages: spans.list() };
}

/** Joins blocks into the one text that every later span points into. Throws EMPTY_FILE where no text is left. */
export function composeDocument(read: ReadBlocks): SourceDocument {
  const filled = read.blocks.filter((block) => textOf(block).trim() !== "");
  if (filled.length === 0) throw new DuelineError("EMPTY_FILE", "no text in it");
  const { blocks, cut } = withinLimit(filled);
  const { text, paragraphs, pages } = layOut(blocks);
  const diagnostics = [...read.diagnostics];
  if (cut)
    diagnostics.push({
      code: "TEXT_TOO_LONG",
      message: `Only the first ${text.length} characters were read.`,
      page: pages.at(-1)?.number ?? null,
    });
  return {
    format: read.format,
    reader: read.reader,
    text,
    pages,
    paragraphs,
    notes: [...read.notes],
    metadata: read.metadata,
    coverage: {
      status: read.partial || cut || read.pagesWithoutText.length > 0 ? "partial" : "complete",
      pagesTotal: read.pagesTotal,
      pagesRead: pages.length,
      pagesWithoutText: [...read.pagesWithoutText],
      characters: text.length,
    },
    diagnostics,
  };
}
