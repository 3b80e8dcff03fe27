import type { SearchAnswer } from "../functions/api/schemas-search.ts";
import { renderTable } from "./table.ts";

type Hit = SearchAnswer["hits"][number];

const COLUMNS = [
  { title: "DATE", width: 22 },
  { title: "ACTION", width: 26 },
  { title: "DOCUMENT", width: 30 },
  { title: "TEXT", width: 80 },
];

function rowOf(hit: Hit): string[] {
  if (hit.kind === "document") return ["", "", hit.document.fileName, hit.snippets[0]?.text ?? ""];
  const { date, action, document, quote } = hit.event;
  return [date ?? "?", action, document, quote];
}

export const searchTable = (hits: readonly Hit[]): string => renderTable(COLUMNS, hits.map(rowOf));
