import type { DocumentSummary } from "../../../functions/api/schemas.ts";

export const COLUMNS = ["fileName", "state", "pages", "unread", "eventCount", "language", "receivedAt"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  by: Column;
  descending: boolean;
}

const pagesOf = ({ coverage }: DocumentSummary): number => coverage?.pagesTotal ?? 0;
const unreadOf = ({ coverage }: DocumentSummary): number => coverage?.pagesWithoutText.length ?? 0;

export function cellOf(document: DocumentSummary, column: Column): string | number {
  if (column === "pages") return pagesOf(document);
  if (column === "unread") return unreadOf(document);
  return document[column] ?? "";
}

export function sortedDocuments(documents: readonly DocumentSummary[], { by, descending }: Order): DocumentSummary[] {
  const sign = descending ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
  return [...documents].sort((a, b) => sign * compare(cellOf(a, by), cellOf(b, by)));
}
