import * as z from "zod";
import { Span } from "./span.ts";

/** `zip` is a container only: its files are documents of their own; an `eml` is a document, and its attachments are others. */
export const DocumentFormat = z.enum(["pdf", "html", "text", "markdown", "docx", "odt", "eml", "mhtml", "zip"]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** A thing noticed while reading or extracting; never carries document text. */
export const Diagnostic = z.object({ code: z.string(), message: z.string(), page: z.int().nullable().default(null) });
export type Diagnostic = z.infer<typeof Diagnostic>;

/**
 * What became of a page: its text layer was `read`; read by `ocr`; `empty`, nothing is printed on it; `waiting`, it shows something that is no
 * text and nobody has read yet; `failed`. A document with waiting or failed pages is partial, empty ones harm nothing.
 */
export const PageState = z.enum(["read", "ocr", "empty", "waiting", "failed"]);
export type PageState = z.infer<typeof PageState>;

/** What is known of a page whether or not text came of it; width and height in points as it is displayed, null where there is no print. */
export const PageFacts = z.object({
  number: z.int().positive(),
  state: PageState.default("read"),
  width: z.number().nullable().default(null),
  height: z.number().nullable().default(null),
  /** Share of its words that a dictionary knows, 0 to 1, where OCR read it: below it the page's events are less sure. */
  quality: z.number().min(0).max(1).nullable().default(null),
});
export type PageFacts = z.infer<typeof PageFacts>;

/** Where a page's text lies in `text` (UTF-16); start equals end where it gave none. Formats without pages have no pages. */
export const Page = PageFacts.extend(Span.shape);
export type Page = z.infer<typeof Page>;

/** `table-row`: the cells of one row, parted by " | "; `caption`: what stands under a picture or over a table. */
export const ParagraphKind = z.enum(["text", "heading", "list-item", "table-row", "caption"]);
export type ParagraphKind = z.infer<typeof ParagraphKind>;

/** A block of running text (UTF-16 span). `number` counts from 1 over the document; a heading carries case names. */
export const Paragraph = Span.extend({
  number: z.int().positive(),
  kind: ParagraphKind,
  /** Of a heading, 1 the highest, where print or markup shows it: a deeper heading stays within the section of a higher one. */
  level: z.int().positive().optional(),
  /** Code of the language it is written in, where that is not the document's. */
  language: z.string().optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/**
 * Where one stretch of `text` (UTF-16 span) is printed: at most one line. Points from the top left corner of the page as displayed. `turn` counts
 * quarter turns clockwise by which the line is turned on the page; left, top and bottom are those of the page held so that the line reads from left to right.
 * `advances`: from the left edge of each UTF-16 unit to that of the next, in tenths of a point; as many as the span has units.
 */
export const PrintedLine = Span.extend({
  page: z.int().positive(),
  left: z.number(),
  top: z.number(),
  bottom: z.number(),
  advances: z.array(z.int()),
  turn: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
});
export type PrintedLine = z.infer<typeof PrintedLine>;

/** A footnote or endnote. */
export const Note = z.object({
  mark: z.string(),
  text: z.string(),
  page: z.int().nullable(),
  language: z.string().optional(),
});
export type Note = z.infer<typeof Note>;

/** Who says what a document is called, who published it and when: a person (`option`, `form`, `sidecar`), or the file itself. */
export const MetadataSource = z.enum(["option", "form", "sidecar", "metadata", "dateline", "container"]);
export type MetadataSource = z.infer<typeof MetadataSource>;

/** One thing said of the document; `by` names the place closer ("JSON-LD datePublished"). */
export const MetadataClaim = z.object({
  field: z.enum(["title", "publisher", "published"]),
  value: z.string(),
  source: MetadataSource,
  confidence: z.number().min(0).max(1),
  by: z.string().optional(),
});
export type MetadataClaim = z.infer<typeof MetadataClaim>;

/** What the document says of itself; `published` is a date of the document, never of the upload. */
export const DocumentMetadata = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF, with the place it was taken from. */
  published: z.object({ edtf: z.string(), source: MetadataSource }).nullable(),
  /** Everything that was said, by whom, also where another word overruled it; the plain fields above hold what counts. */
  claims: z.array(MetadataClaim).optional(),
});
export type DocumentMetadata = z.infer<typeof DocumentMetadata>;

/** How much of the document was read: partial results say that they are partial. Fields with a default came later than records that lack them. */
export const Coverage = z.object({
  status: z.enum(["complete", "partial"]),
  pagesTotal: z.int().nonnegative(),
  /** Pages that gave text, by their text layer or by OCR. */
  pagesRead: z.int().nonnegative(),
  /** Of these, those read by OCR. */
  pagesOcr: z.int().nonnegative().default(0),
  /** Empty, waiting and failed pages; the next two lists tell them apart. */
  pagesWithoutText: z.array(z.int().positive()),
  pagesWaiting: z.array(z.int().positive()).default([]),
  pagesFailed: z.array(z.int().positive()).default([]),
  characters: z.int().nonnegative(),
  /** Share of characters that no reader makes sense of: U+FFFD, private use, control. */
  oddShare: z.number().min(0).max(1).default(0),
  notes: z.int().nonnegative().default(0),
  /** Documents that lie in this one (an archive's files, a message's attachments) and are documents of their own; absent where there are none. */
  files: z.int().positive().optional(),
  /** Languages of the paragraphs with their share of the characters, most first; empty where nobody looked. */
  languages: z.array(z.object({ code: z.string(), share: z.number().min(0).max(1) })).default([]),
});
export type Coverage = z.infer<typeof Coverage>;

/** A document as the extractor sees it: clean running text (paragraphs parted by "\n\n"), and where everything was. */
export const SourceDocument = z.object({
  format: DocumentFormat,
  text: z.string(),
  pages: z.array(Page),
  paragraphs: z.array(Paragraph),
  /** Where the text is printed, in text order; empty for formats without pages and readers without positions. See lib/read/boxes.ts. */
  lines: z.array(PrintedLine).default([]),
  /** Footnotes and endnotes taken out of the running text; their dates are citation dates. */
  notes: z.array(Note),
  metadata: DocumentMetadata,
  coverage: Coverage,
  diagnostics: z.array(Diagnostic),
  /** Name and version of what read it ("pdfium", "pdf-parse", "html", "text"). */
  reader: z.string(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

/** Coverage of a text that was there as a whole, without pages. */
export const wholeCoverage = (characters: number): Coverage => ({
  status: "complete",
  pagesTotal: 0,
  pagesRead: 0,
  pagesOcr: 0,
  pagesWithoutText: [],
  pagesWaiting: [],
  pagesFailed: [],
  characters,
  oddShare: 0,
  notes: 0,
  languages: [],
});
