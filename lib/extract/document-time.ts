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
const LONGEST_PLACE = 48;
const FULL_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const dayOf = (edtf: string): string | null => (parseEdtf(edtf)?.kind === "date" ? (edtf.split("T")[0] ?? edtf) : null);

const DAY_VALUE = /^\d{4}-\d{2}-\d{2}/;
/** What stands right behind a date that heads an item: "3 July 2018: The father …", "3 July 2018 – …", "3 July 2018. The office …". */
const HEADS_TEXT = /^\s?[:–—]\s|^\s-\s|^\.?\s+\p{Lu}/u;
const FEWEST_ITEMS = 2;
const LOOK_AHEAD = 4;

/** Dates at the start of paragraphs or lines with text behind them on the same line, where there are several: items of a chronology, none of them the document's own. */
function itemDates({ text, paragraphs }: Pick<SourceDocument, "text" | "paragraphs">, timexes: readonly Timex[]): ReadonlySet<Timex> {
  const starts = new Set(paragraphs.map(({ start }) => start));
  const opensLine = (at: number): boolean => starts.has(at) || text[at - 1] === "\n";
  const heads = timexes.filter(
    ({ start, end, value }) => opensLine(start) && DAY_VALUE.test(value) && HEADS_TEXT.test(text.slice(end, end + LOOK_AHEAD)),
  );
  return new Set(heads.length < FEWEST_ITEMS ? [] : heads);
}

/** A place in front of the day, and a dash behind it, open the text of a report: "GENEVA, 3 July 2018 – ", "Almaty (3 July 2018) - ". */
const PLACE_BEFORE = /^\p{Lu}[\p{L}.'’ /-]{1,40}(?:,|\s?\()\s?$/u;
const DASH_BEHIND = /^\)?\s?(?:[–—:]|-{1,2})\s/u;

function opensReport({ start, end }: Timex, lineStart: number, text: string): boolean {
  return (
    PLACE_BEFORE.test(text.slice(lineStart, start)) &&
    start - lineStart <= LONGEST_PLACE &&
    DASH_BEHIND.test(text.slice(end, end + LOOK_AHEAD))
  );
}

const MOST_LATER_DAYS = 4;

/** A document tells little of what comes after it: where it names more later days, the date in its head is that of its story. */
function isOutlived({ value }: Timex, timexes: readonly Timex[]): boolean {
  const later = timexes.filter((one) => one.type === "DATE" && !one.citation && FULL_DAY.test(one.value) && one.value > value);
  return new Set(later.map((one) => one.value)).size > MOST_LATER_DAYS;
}

/** A short line of the head that holds one full date: a dateline, or the head of a press release. Running text is told, not dated, by its dates. */
function dateline(document: Pick<SourceDocument, "text" | "paragraphs">, timexes: readonly Timex[]): string | null {
  const { text, paragraphs } = document;
  const items = itemDates(document, timexes);
  const head = timexes.filter(
    (timex) => timex.start < HEAD_LENGTH && timex.type === "DATE" && !timex.citation && FULL_DAY.test(timex.value) && !items.has(timex),
  );
  for (const paragraph of paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    for (const timex of head) {
      if (timex.start < paragraph.start || timex.end > paragraph.end) continue;
      const lineStart = Math.max(paragraph.start, text.lastIndexOf("\n", timex.start) + 1);
      const newline = text.indexOf("\n", timex.end);
      const lineEnd = newline < 0 ? paragraph.end : Math.min(newline, paragraph.end);
      const isShort = lineEnd - lineStart <= LONGEST_DATELINE;
      const isEdge = timex.start - lineStart <= 2 || lineEnd - timex.end <= 2;
      const isDateline = (isShort && isEdge) || opensReport(timex, lineStart, text);
      if (isDateline && !timex.endValue && parseEdtf(timex.value) && !isOutlived(timex, timexes)) return timex.value;
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
