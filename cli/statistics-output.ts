import type { BodyStatistics, CaseStatistics, DayRange } from "../lib/model/statistics.ts";
import { renderTable } from "./table.ts";

const BODY_COLUMNS = [
  { title: "BODY", width: 60 },
  { title: "COMPLAINTS" },
  { title: "APPEALS" },
  { title: "REFUSED" },
  { title: "REFERRED" },
  { title: "REOPENED" },
  { title: "ANSWERS" },
  { title: "MEDIAN DAYS" },
  { title: "LONGEST" },
  { title: "OVERDUE" },
  { title: "DOCUMENTS" },
];

const daysText = (days: DayRange | null): string => {
  if (days === null) return "-";
  return days.min === days.max ? `${days.min}` : `${days.min} to ${days.max}`;
};

function documentCount({ counts, answers }: BodyStatistics): number {
  return new Set([...Object.values(counts), answers].flatMap(({ documents }) => documents)).size;
}

/** Bodies in their order, under columns for people; "-" where too few answers are known. */
export const bodyStatisticsTable = (rows: readonly BodyStatistics[]): string =>
  renderTable(
    BODY_COLUMNS,
    rows.map((row) => {
      const { complaintsReceived, appealsReceived, refused, referred, reopened, overdueNow } = row.counts;
      const numbers = [complaintsReceived, appealsReceived, refused, referred, reopened].map(({ n }) => `${n}`);
      const times = [`${row.answers.n}`, daysText(row.answers.median), daysText(row.answers.longest)];
      return [row.name, ...numbers, ...times, `${overdueNow.n}`, `${documentCount(row)}`];
    }),
  );

const CASE_COLUMNS = [{ title: "CASE" }, { title: "HANDED ON" }, { title: "CAME BACK" }, { title: "WAY OF THE FILE", width: 160 }];

/** Each case's way between bodies. */
export const caseStatisticsTable = (rows: readonly CaseStatistics[]): string =>
  renderTable(
    CASE_COLUMNS,
    rows.map(({ caseId, journey }) => [
      caseId,
      `${journey.handovers}`,
      `${journey.returns}`,
      journey.stops.map(({ name, date }) => `${name} (${date ?? "?"})`).join(" > "),
    ]),
  );
