import { parseEdtf } from "../edtf/index.ts";
import type { MetadataSource, SourceDocument } from "../model/document.ts";
import type { Timex } from "../model/timex.ts";

/** The document's own date, and where it was found. */
export interface DocumentTime {
  edtf: string;
  source: MetadataSource;
}

const HEAD_LENGTH = 1500;
const HEAD_PARAGRAPHS = 6;
const LONGEST_DATELINE = 160;
const FULL_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const dayOf = (edtf: string): string | null => (parseEdtf(edtf)?.kind === "date" ? (edtf.split("T")[0] ?? edtf) : null);

/** A short line of the head that holds one full date: a dateline, or the head of a press release. Running text is told, not dated, by its dates. */
function dateline({ text, paragraphs }: Pick<SourceDocument, "text" | "paragraphs">, timexes: readonly Timex[]): string | null {
  const head = timexes.filter(
    ({ start, type, value, citation }) => start < HEAD_LENGTH && type === "DATE" && !citation && FULL_DAY.test(value),
  );
  for (const paragraph of paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    for (const timex of head) {
      if (timex.start < paragraph.start || timex.end > paragraph.end) continue;
      const lineStart = Math.max(paragraph.start, text.lastIndexOf("\n", timex.start) + 1);
      const newline = text.indexOf("\n", timex.end);
      const lineEnd = newline < 0 ? paragraph.end : Math.min(newline, paragraph.end);
      const isShort = lineEnd - lineStart <= LONGEST_DATELINE;
      const isEdge = timex.start - lineStart <= 2 || lineEnd - timex.end <= 2;
      if (isShort && isEdge && !timex.endValue && parseEdtf(timex.value)) return timex.value;
    }
  }
  return null;
}

/**
 * The date that a document has of itself: told by the one who asks, by its metadata, or printed in a dateline. Never the time of an upload; null
 * where it says none.
 */
export function findDocumentTime(
  document: Pick<SourceDocument, "text" | "paragraphs" | "metadata">,
  timexes: readonly Timex[],
  published?: string,
): DocumentTime | null {
  const asked = published === undefined ? null : dayOf(published);
  if (asked !== null) return { edtf: asked, source: "option" };
  const told = document.metadata.published;
  const known = told ? dayOf(told.edtf) : null;
  if (told && known !== null) return { edtf: known, source: told.source };
  const printed = dateline(document, timexes);
  return printed === null ? null : { edtf: printed, source: "dateline" };
}
