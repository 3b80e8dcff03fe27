import { DuelineError, type ErrorCode } from "../errors.ts";

/** How much of anything Dueline reads before it refuses, and the code that the refusal carries. One table, so that a limit is never hidden in a parser. */
export const LIMITS = {
  pdfBytes: { max: 100 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  htmlBytes: { max: 10 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  textBytes: { max: 20 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  markdownBytes: { max: 2 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  officeBytes: { max: 50 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  mailBytes: { max: 50 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  archiveBytes: { max: 100 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  pages: { max: 2_000, code: "TOO_MANY_PAGES" },
  pageCharacters: { max: 200_000, code: "PDF_TOO_COMPLEX" },
  characters: { max: 5_000_000, code: "TEXT_TOO_LONG" },
  lines: { max: 400_000, code: "TEXT_TOO_LONG" },
  lineCharacters: { max: 100_000, code: "LINE_TOO_LONG" },
  markupDepth: { max: 400, code: "MARKUP_TOO_DEEP" },
  markupTags: { max: 150_000, code: "MARKUP_TOO_DEEP" },
  markupNodes: { max: 400_000, code: "MARKUP_TOO_DEEP" },
  officeXmlBytes: { max: 48 * 1024 * 1024, code: "OFFICE_TOO_COMPLEX" },
  officeXmlTags: { max: 1_000_000, code: "OFFICE_TOO_COMPLEX" },
  officeXmlDepth: { max: 200, code: "OFFICE_TOO_COMPLEX" },
  mailDepth: { max: 20, code: "MAIL_BROKEN" },
  mailHeaderBytes: { max: 1024 * 1024, code: "MAIL_BROKEN" },
  archiveEntries: { max: 2_000, code: "ARCHIVE_TOO_LARGE" },
  archiveUnpackedBytes: { max: 1024 * 1024 * 1024, code: "ARCHIVE_TOO_LARGE" },
  archiveRatio: { max: 100, code: "ARCHIVE_TOO_LARGE" },
  archiveFiles: { max: 20_000, code: "ARCHIVE_TOO_LARGE" },
  archiveDepth: { max: 3, code: "ARCHIVE_TOO_DEEP" },
  metadataBytes: { max: 64 * 1024, code: "BAD_METADATA" },
  pdfMemoryBytes: { max: 640 * 1024 * 1024, code: "PDF_TOO_COMPLEX" },
  ocrMemoryBytes: { max: 640 * 1024 * 1024, code: "PDF_TOO_COMPLEX" },
} as const satisfies Record<string, { max: number; code: ErrorCode }>;

/** Beyond this depth, or sum of all elements' depths, searching the article takes too long: the whole page is read instead. */
export const ARTICLE_SEARCH = { depth: 100, weight: 1_000_000 };

/** Below this many unpacked bytes an archive's ratio says nothing: a page of blanks shrinks a thousandfold and harms nobody. */
export const HARMLESS_UNPACKED_BYTES = 16 * 1024 * 1024;

export type LimitName = keyof typeof LIMITS;

/** Throws the limit's own code where `value` is beyond it. */
export function enforce(name: LimitName, value: number): void {
  const { max, code } = LIMITS[name];
  if (value > max) throw new DuelineError(code, `${name} ${value}, at most ${max}`);
}
