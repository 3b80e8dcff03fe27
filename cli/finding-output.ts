import type { Finding } from "../lib/model/finding.ts";
import { renderTable } from "./table.ts";

const COLUMNS = [
  { title: "STATUS", width: 18 },
  { title: "DUE", width: 27 },
  { title: "OBLIGATION", width: 48 },
  { title: "ARTICLE", width: 32 },
  { title: "BY", width: 40 },
];

/** One day, or the strictest and the most lenient reading. */
export function dueText({ due: { earliest, latest } }: Finding): string {
  if (earliest === latest) return latest ?? "?";
  return `${earliest ?? "?"} to ${latest ?? "?"}`;
}

export const articleOf = ({ obligation: { instrument, article } }: Finding): string => `${instrument} ${article}`;

export const findingTable = (findings: readonly Finding[]): string =>
  renderTable(
    COLUMNS,
    findings.map((finding) => [finding.status, dueText(finding), finding.obligation.title, articleOf(finding), finding.bearer.name]),
  );
