import type { Finding } from "../lib/model/finding.ts";
import { renderTable } from "./table.ts";

const COLUMNS = [
  { title: "STATUS" },
  { title: "DUE" },
  { title: "ARTICLE", width: 32 },
  { title: "OBLIGATION", width: 72 },
  { title: "BY", width: 44 },
  { title: "INSTRUMENT", width: 64 },
];

/** One day, or the strictest and the most lenient reading. */
export function dueText({ due: { earliest, latest } }: Finding): string {
  if (earliest === latest) return latest ?? "?";
  return `${earliest ?? "?"} to ${latest ?? "?"}`;
}

/** Findings in their order, under columns for people. */
export const findingTable = (findings: readonly Finding[]): string =>
  renderTable(
    COLUMNS,
    findings.map((finding) => {
      const { title, instrument, article } = finding.obligation;
      return [finding.status, dueText(finding), article, title, finding.bearer.name, instrument];
    }),
  );
