import type { IndexName } from "./keys.ts";

/** One way in which the API asks the store. */
export interface AccessPattern {
  /** What people ask. */
  readonly pattern: string;
  /** A request that does it; `{…}` stands for an id. */
  readonly request: string;
  /** The partition that is read, without its tenant. */
  readonly key: string;
  readonly index: IndexName | null;
  /** Requests to the table for one page, of a tenant with ten events. */
  readonly readsAtTen: number;
  /** The most for one page of a tenant with ten million events, and what it grows with. */
  readonly readsAtTenMillion: string;
}

/** Every access pattern of the API. docs/api.md prints this table; a test counts the reads of each. */
export const ACCESS_PATTERNS: readonly AccessPattern[] = [
  { pattern: "documents, newest first", request: "/documents", key: "DOCUMENTS", index: "listing", readsAtTen: 1, readsAtTenMillion: "1" },
  {
    pattern: "documents of a state",
    request: "/documents?state=done",
    key: "STATE#state",
    index: "byState",
    readsAtTen: 1,
    readsAtTenMillion: "1",
  },
  { pattern: "cases by name", request: "/cases", key: "CASES", index: "listing", readsAtTen: 1, readsAtTenMillion: "1" },
  {
    pattern: "one case with its documents",
    request: "/cases/{case}",
    key: "CASE#id",
    index: null,
    readsAtTen: 2,
    readsAtTenMillion: "1 and 1 per 100 documents of the case",
  },
  {
    pattern: "lines of one case that fit",
    request: "/cases/{case}/entries",
    key: "CASE#id",
    index: null,
    readsAtTen: 3,
    readsAtTenMillion: "2 and 1 per MB of the case's lines",
  },
  {
    pattern: "lines that a document is a source of",
    request: "/entries?document={document}",
    key: "CASE#id",
    index: null,
    readsAtTen: 4,
    readsAtTenMillion: "1 and those of at most 10 cases",
  },
  {
    pattern: "lines of a body, in any range",
    request: "/entries?body={body}",
    key: "ENTRY-AGENCY#body",
    index: "byAgency",
    readsAtTen: 3,
    readsAtTenMillion: "24 of the index, each with 1 per 100 keys for cases and for lines",
  },
  {
    pattern: "lines of an action or group, in any range",
    request: "/entries?action=court.hearing",
    key: "ENTRY-ACTION#action",
    index: "byAction",
    readsAtTen: 3,
    readsAtTenMillion: "as for a body",
  },
  {
    pattern: "lines of a year",
    request: "/entries?year=2014&dates=certainly",
    key: "ENTRY-YEAR#year and ENTRY-YEAR#wide",
    index: "byDate",
    readsAtTen: 4,
    readsAtTenMillion: "as for a body",
  },
  {
    pattern: "events of one document",
    request: "/events?document={document}",
    key: "DOCUMENT#id",
    index: null,
    readsAtTen: 2,
    readsAtTenMillion: "6",
  },
  {
    pattern: "events of one case",
    request: "/events?case={case}",
    key: "CASE#id",
    index: null,
    readsAtTen: 3,
    readsAtTenMillion: "2 and 1 per MB of the case's lines",
  },
  {
    pattern: "events of a body, in any range",
    request: "/events?body={body}",
    key: "AGENCY#body",
    index: "byAgency",
    readsAtTen: 3,
    readsAtTenMillion: "as for lines, with documents for cases",
  },
  {
    pattern: "events of an action or group, in any range",
    request: "/events?action=court.hearing",
    key: "ACTION#action",
    index: "byAction",
    readsAtTen: 3,
    readsAtTenMillion: "as for a body",
  },
  { pattern: "bodies, most complaints first", request: "/bodies", key: "BODIES", index: "listing", readsAtTen: 1, readsAtTenMillion: "1" },
  {
    pattern: "what a body did, case by case",
    request: "/bodies/{body}/cases",
    key: "BODY#body",
    index: null,
    readsAtTen: 2,
    readsAtTenMillion: "3",
  },
  {
    pattern: "statistics of bodies",
    request: "/statistics/bodies",
    key: "BODIES",
    index: "listing",
    readsAtTen: 1,
    readsAtTenMillion: "1",
  },
  {
    pattern: "statistics with successors joined",
    request: "/statistics/bodies?successors=with",
    key: "BODIES-JOINED",
    index: "byState",
    readsAtTen: 1,
    readsAtTenMillion: "1",
  },
  {
    pattern: "statistics of one body",
    request: "/statistics/bodies/{body}",
    key: "BODY#body",
    index: null,
    readsAtTen: 1,
    readsAtTenMillion: "1",
  },
  {
    pattern: "statistics of one case",
    request: "/statistics/cases/{case}",
    key: "CASE#id",
    index: null,
    readsAtTen: 1,
    readsAtTenMillion: "1",
  },
  {
    pattern: "findings of a status, by due date",
    request: "/findings?status=overdue",
    key: "STATUS#status",
    index: "byStatus",
    readsAtTen: 1,
    readsAtTenMillion: "1, and 1 per 100 findings and their cases",
  },
  { pattern: "alerts, newest first", request: "/alerts", key: "ALERTS", index: "listing", readsAtTen: 1, readsAtTenMillion: "2" },
];
