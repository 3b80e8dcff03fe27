import { bodiesOf } from "../cli/event-output.ts";
import { dueText } from "../cli/finding-output.ts";
import { type Column, plainLine, renderTable } from "../cli/table.ts";
import type { DocumentSummary } from "../functions/api/schemas.ts";
import type { Chronology, Entry } from "../lib/model/chronology.ts";
import type { Finding } from "../lib/model/finding.ts";

/** "First words of the quote": enough to know the place again. */
const QUOTE_WORDS = 9;

const DOCUMENT_COLUMNS: readonly Column[] = [
  { title: "DOCUMENT", width: 40 },
  { title: "STATE" },
  { title: "PAGES" },
  { title: "CHARACTERS" },
  { title: "EVENTS" },
  { title: "SECONDS" },
];
const ENTRY_COLUMNS: readonly Column[] = [
  { title: "DATE", width: 21 },
  { title: "ACTION", width: 28 },
  { title: "BODIES", width: 62 },
  { title: "PAGE" },
  { title: "QUOTE", width: 64 },
];
const FINDING_COLUMNS: readonly Column[] = [
  { title: "STATUS" },
  { title: "DUE" },
  { title: "ARTICLE", width: 32 },
  { title: "OBLIGATION", width: 84 },
];

const documentRow = ({ fileName, state, coverage, eventCount, seconds }: DocumentSummary): string[] => [
  fileName,
  state,
  coverage?.pagesTotal ? `${coverage.pagesRead} of ${coverage.pagesTotal}` : "-",
  coverage ? coverage.characters.toLocaleString("en") : "-",
  String(eventCount),
  seconds?.toFixed(2) ?? "-",
];

export const documentReport = (documents: readonly DocumentSummary[]): string => renderTable(DOCUMENT_COLUMNS, documents.map(documentRow));

function firstWords(quote: string): string {
  const words = plainLine(quote).split(" ");
  return words.length > QUOTE_WORDS ? `${words.slice(0, QUOTE_WORDS).join(" ")} …` : words.join(" ");
}

function entryRow({ date, polarity, action, agencies, sources: [source] }: Entry): string[] {
  const what = polarity === "negated" ? `not ${action}` : action;
  return [date ?? "?", what, bodiesOf(agencies), source?.page ? String(source.page) : "-", firstWords(source?.quote ?? "")];
}

/** A case's own story; what is background, or a dated sentence without a known act, is counted below it. */
export function caseReport({ name, entries, documents }: Chronology): string {
  const shown = entries.filter(({ background, action }) => !background && action !== "other");
  const hidden = entries.length - shown.length;
  return [
    `${plainLine(name)} (${documents.map(({ document }) => plainLine(document)).join(", ")})`,
    ...(shown.length > 0 ? [renderTable(ENTRY_COLUMNS, shown.map(entryRow))] : []),
    ...(hidden > 0 ? [`${hidden} more of background or without a known act`] : []),
  ].join("\n");
}

const findingRow = (finding: Finding): string[] => [finding.status, dueText(finding), finding.obligation.article, finding.obligation.title];

/** One table per law, under its full name. */
export function findingReport(findings: readonly Finding[]): string {
  const instruments = [...new Set(findings.map(({ obligation }) => obligation.instrument))].sort();
  const tables = instruments.map((instrument) => {
    const rows = findings.filter(({ obligation }) => obligation.instrument === instrument).map(findingRow);
    return `${instrument}\n${renderTable(FINDING_COLUMNS, rows)}`;
  });
  return tables.join("\n");
}
