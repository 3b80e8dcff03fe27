import type { Block, Note, PageLines, Piece } from "../clean/lines.ts";
import { textOf } from "../clean/lines.ts";
import { DuelineError } from "../errors.ts";
import type {
  Coverage,
  Diagnostic,
  DocumentFormat,
  DocumentMetadata,
  Page,
  PageFacts,
  Paragraph,
  PrintedLine,
  SourceDocument,
} from "../model/document.ts";
import { LIMITS } from "./limits.ts";

/** What a format's reader found, before it is one text with offsets. */
export interface ReadBlocks {
  format: DocumentFormat;
  reader: string;
  blocks: readonly Block[];
  notes: readonly Note[];
  metadata: DocumentMetadata;
  /** Every page of the file with its state; none for formats without pages. */
  pages: readonly PageFacts[];
  diagnostics: readonly Diagnostic[];
  /** True where something of the file is missing from the text. */
  partial: boolean;
  /** Documents that lie in this one. */
  files?: number;
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
function pageSpans(facts: readonly PageFacts[], placed: readonly { piece: Piece; start: number }[]): Page[] {
  const spans = new Map<number, { start: number; end: number }>();
  for (const { piece, start } of placed) {
    if (piece.page === null) continue;
    const span = spans.get(piece.page);
    if (span) span.end = start + piece.text.length;
    else spans.set(piece.page, { start, end: start + piece.text.length });
  }
  let end = 0;
  return facts.map((page) => {
    const span = spans.get(page.number) ?? { start: end, end };
    end = span.end;
    return { ...page, ...span };
  });
}

const tenths = (points: number): number => Math.round(10 * points);

/** One printed line in the document's form; edges are rounded first, so that rounding does not add up along the line. */
function printedLine({ print, page, text }: Piece, start: number): PrintedLine[] {
  if (!print || page === null) return [];
  const edges = print.edges.slice(0, text.length + 1).map(tenths);
  const advances = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const { turn } = print;
  const [left, top, bottom] = [(edges[0] ?? 0) / 10, tenths(print.top) / 10, tenths(print.bottom) / 10];
  const line = { start, end: start + advances.length, page, left, top, bottom, advances };
  return advances.length === 0 ? [] : [turn === 0 ? line : { ...line, turn }];
}

const levelOf = ({ kind, level }: Block): { level?: number } => (kind === "heading" && level !== undefined ? { level } : {});

interface Layout {
  text: string;
  paragraphs: Paragraph[];
  pages: Page[];
  lines: PrintedLine[];
}

function layOut(blocks: readonly Block[], facts: readonly PageFacts[]): Layout {
  const paragraphs: Paragraph[] = [];
  const placed: { piece: Piece; start: number }[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = at;
    for (const piece of block.pieces) {
      placed.push({ piece, start: at });
      at += piece.text.length;
    }
    paragraphs.push({ number: paragraphs.length + 1, kind: block.kind, ...levelOf(block), start, end: at });
    at += PARAGRAPH_BREAK.length;
  }
  return {
    text: blocks.map(textOf).join(PARAGRAPH_BREAK),
    paragraphs,
    pages: pageSpans(facts, placed),
    lines: placed.flatMap(({ piece, start }) => printedLine(piece, start)),
  };
}

/** Letters that stand for no letter: undecodable, of private use, or control characters. */
const ODD = /[\uFFFD\p{Co}\p{Cn}]|(?!\n)\p{Cc}/gu;

const numbersOf = (pages: readonly PageFacts[], ...states: PageFacts["state"][]): number[] =>
  pages.filter(({ state }) => states.includes(state)).map(({ number }) => number);

function coverageOf(read: ReadBlocks, { text, pages }: Layout, cut: boolean): Coverage {
  const waiting = numbersOf(pages, "waiting");
  const failed = numbersOf(pages, "failed");
  return {
    status: read.partial || cut || waiting.length + failed.length > 0 ? "partial" : "complete",
    pagesTotal: pages.length,
    pagesRead: numbersOf(cut ? pages.filter(({ start, end }) => end > start) : pages, "read", "ocr").length,
    pagesOcr: numbersOf(pages, "ocr").length,
    pagesWithoutText: numbersOf(pages, "empty", "waiting", "failed"),
    pagesWaiting: waiting,
    pagesFailed: failed,
    characters: text.length,
    oddShare: Math.round(1e4 * ((text.match(ODD)?.length ?? 0) / Math.max(1, text.length))) / 1e4,
    notes: read.notes.length,
    ...(read.files ? { files: read.files } : {}),
    languages: [],
  };
}

/** What is known of pages made of lines: read where there is text, else waiting for somebody who can read pictures. */
export const pageFactsOf = (pages: readonly PageLines[]): PageFacts[] =>
  pages.flatMap(({ number, width, height, sheet, lines, state, quality }) =>
    number === null
      ? []
      : [
          {
            number,
            width: sheet?.width ?? width,
            height: sheet?.height ?? height,
            state: state ?? (lines.some(({ text }) => text.trim()) ? "read" : "waiting"),
            quality: quality ?? null,
          },
        ],
  );

const tooLong = (length: number, page: number | null): Diagnostic => ({
  code: "TEXT_TOO_LONG",
  message: `Only the first ${length} characters were read.`,
  page,
});

/** A document that has no text of its own and is none the worse for it: an archive, or a message that only brings attachments. */
export function emptyDocument(read: Pick<ReadBlocks, "format" | "reader"> & Partial<ReadBlocks>): SourceDocument {
  const whole = { blocks: [], notes: [], pages: [], metadata: NO_METADATA, diagnostics: [], partial: false, ...read };
  const layout = layOut([], []);
  return { ...whole, ...layout, notes: [], coverage: coverageOf(whole, layout, false), diagnostics: [...whole.diagnostics] };
}

/** Joins blocks into the one text that every later span points into. Throws EMPTY_FILE where no text is left and no page waits for OCR. */
export function composeDocument(read: ReadBlocks): SourceDocument {
  const filled = read.blocks.filter((block) => textOf(block).trim() !== "");
  const isWaiting = read.pages.some(({ state }) => state === "waiting");
  if (filled.length === 0 && !isWaiting) throw new DuelineError("EMPTY_FILE", "no text in it");
  const { blocks, cut } = withinLimit(filled);
  const layout = layOut(blocks, read.pages);
  const last = layout.pages.findLast(({ start, end }) => end > start)?.number ?? null;
  return {
    format: read.format,
    reader: read.reader,
    ...layout,
    notes: [...read.notes],
    metadata: read.metadata,
    coverage: coverageOf(read, layout, cut),
    diagnostics: [...read.diagnostics, ...(cut ? [tooLong(layout.text.length, last)] : [])],
  };
}
