import { DuelineError, type ErrorCode } from "../errors.ts";

/** How much of anything Dueline reads before it refuses, and the code that the refusal carries. One table, so that a limit is never hidden in a parser. */
export const LIMITS = {
  pdfBytes: { max: 100 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  htmlBytes: { max: 10 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  textBytes: { max: 20 * 1024 * 1024, code: "FILE_TOO_LARGE" },
  pages: { max: 2_000, code: "TOO_MANY_PAGES" },
  pageCharacters: { max: 200_000, code: "PDF_TOO_COMPLEX" },
  characters: { max: 5_000_000, code: "TEXT_TOO_LONG" },
  lines: { max: 400_000, code: "TEXT_TOO_LONG" },
  lineCharacters: { max: 100_000, code: "LINE_TOO_LONG" },
  markupDepth: { max: 400, code: "MARKUP_TOO_DEEP" },
  markupTags: { max: 150_000, code: "MARKUP_TOO_DEEP" },
  pdfMemoryBytes: { max: 640 * 1024 * 1024, code: "PDF_TOO_COMPLEX" },
} as const satisfies Record<string, { max: number; code: ErrorCode }>;

/** Beyond this depth, or sum of all elements' depths, searching the article takes too long: the whole page is read instead. */
export const ARTICLE_SEARCH = { depth: 100, weight: 1_000_000 };

export type LimitName = keyof typeof LIMITS;

/** Throws the limit's own code where `value` is beyond it. */
export function enforce(name: LimitName, value: number): void {
  const { max, code } = LIMITS[name];
  if (value > max) throw new DuelineError(code, `${name} ${value}, at most ${max}`);
}
