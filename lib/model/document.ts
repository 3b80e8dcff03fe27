import * as z from "zod";
import { Span } from "./span.ts";

export const DocumentFormat = z.enum(["pdf", "html", "text"]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** A thing noticed while reading or extracting; never carries document text. */
export const Diagnostic = z.object({ code: z.string(), message: z.string(), page: z.int().nullable().default(null) });
export type Diagnostic = z.infer<typeof Diagnostic>;

/** Where a page's text lies in `text` (UTF-16). Formats without pages have none. */
export const Page = Span.extend({ number: z.int().positive() });
export type Page = z.infer<typeof Page>;

/** A block of running text (UTF-16 span). `number` counts from 1 over the document; a heading carries case names. */
export const Paragraph = Span.extend({
  number: z.int().positive(),
  kind: z.enum(["text", "heading", "list-item"]),
  /** Of a heading, 1 the highest, where print or markup shows it: a deeper heading stays within the section of a higher one. */
  level: z.int().positive().optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** What the document says of itself; `published` is a date of the document, never of the upload. */
export const DocumentMetadata = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF, with the place it was taken from. */
  published: z.object({ edtf: z.string(), source: z.enum(["option", "metadata", "dateline"]) }).nullable(),
});
export type DocumentMetadata = z.infer<typeof DocumentMetadata>;

/** How much of the document was read: partial results say that they are partial. */
export const Coverage = z.object({
  status: z.enum(["complete", "partial"]),
  pagesTotal: z.int().nonnegative(),
  pagesRead: z.int().nonnegative(),
  pagesWithoutText: z.array(z.int().positive()),
  characters: z.int().nonnegative(),
});
export type Coverage = z.infer<typeof Coverage>;

/** A document as the extractor sees it: clean running text (paragraphs parted by "\n\n"), and where everything was. */
export const SourceDocument = z.object({
  format: DocumentFormat,
  text: z.string(),
  pages: z.array(Page),
  paragraphs: z.array(Paragraph),
  /** Footnotes and endnotes taken out of the running text; their dates are citation dates. */
  notes: z.array(z.object({ mark: z.string(), text: z.string(), page: z.int().nullable() })),
  metadata: DocumentMetadata,
  coverage: Coverage,
  diagnostics: z.array(Diagnostic),
  /** Name and version of what read it ("pdfium", "pdf-parse", "html", "text"). */
  reader: z.string(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
