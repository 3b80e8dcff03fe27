import type { Entry } from "../lib/model/chronology.ts";
import { bodiesOf } from "./event-output.ts";
import { renderTable } from "./table.ts";

const COLUMNS = [
  { title: "DATE", width: 22 },
  { title: "ACTION", width: 26 },
  { title: "BODIES", width: 60 },
  { title: "PAGE" },
  { title: "QUOTE", width: 60 },
  { title: "" },
];

const conflictMark = ({ conflicts }: Entry): string => (conflicts.length > 0 ? "sources differ" : "");

function rowOf(entry: Entry): string[] {
  const [source] = entry.sources;
  return [
    entry.date ?? "?",
    entry.polarity === "negated" ? `not ${entry.action}` : entry.action,
    bodiesOf(entry.agencies),
    source?.page ? String(source.page) : "",
    source?.quote ?? "",
    conflictMark(entry),
  ];
}

export const entryTable = (entries: readonly Entry[]): string => renderTable(COLUMNS, entries.map(rowOf));
