import type { ExportLine } from "./line.ts";

const joined = (items: readonly string[]): string => items.join("; ");

/** A column of the table of lines. `date`: a day as YYYY-MM-DD or "", which a typed format may store as a date. */
export interface LineColumn {
  readonly title: string;
  readonly kind: "text" | "date" | "number";
  readonly width: number;
  readonly value: (line: ExportLine) => string;
}

const text = (title: string, width: number, value: LineColumn["value"]): LineColumn => ({ title, kind: "text", width, value });
const date = (title: string, value: LineColumn["value"]): LineColumn => ({ title, kind: "date", width: 11, value });

/** The table of lines, the same in every format that is a table. */
export const LINE_COLUMNS: readonly LineColumn[] = [
  text("case", 24, (line) => line.caseName),
  text("date", 22, (line) => line.date ?? ""),
  date("earliest", (line) => line.earliest ?? ""),
  date("latest", (line) => line.latest ?? ""),
  text("time", 7, (line) => line.time ?? ""),
  text("printed date", 20, (line) => line.printedDate),
  text("action", 24, (line) => line.action),
  text("act", 18, (line) => line.act ?? ""),
  text("polarity", 10, (line) => line.polarity),
  text("modality", 10, (line) => line.modality),
  text("standing", 10, (line) => line.standing),
  text("review", 14, (line) => line.review),
  { title: "confidence", kind: "number", width: 10, value: (line) => line.confidence.toFixed(2) },
  text("actor", 36, (line) => joined(line.actors)),
  text("target", 36, (line) => joined(line.targets)),
  text("subject", 36, (line) => joined(line.subjects)),
  text("people", 24, (line) => joined(line.people)),
  text("quote", 80, (line) => line.sources[0]?.quote ?? ""),
  text("document", 24, (line) => joined([...new Set(line.sources.map(({ document }) => document))])),
  text("page", 6, (line) => joined(line.sources.map(({ page }) => (page === null ? "" : `${page}`)).filter(Boolean))),
  text("link", 30, (line) => line.sources[0]?.link ?? ""),
  text("conflicts", 30, (line) => joined(line.conflicts)),
  text("source read in part", 10, (line) => (line.partial ? "yes" : "no")),
  text("case id", 20, (line) => line.caseId),
  text("entry id", 20, (line) => line.entryId),
];
