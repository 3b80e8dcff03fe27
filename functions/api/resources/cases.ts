import { DuelineError } from "../../../lib/errors.ts";
import { isUnknownEntry } from "../../../lib/model/unknown-act.ts";
import { chronologyOf } from "../../shared/case-lines.ts";
import { INDEX_KEYS, KEYS } from "../../shared/keys.ts";
import { caseKind } from "../../shared/store/case-record.ts";
import { readRecord } from "../../shared/store/record.ts";
import { getItems, onIndex } from "../../shared/store/table.ts";
import { readVisible } from "../chronologies.ts";
import type { ApiDeps } from "../deps.ts";
import { pageOfLines } from "../line-pages.ts";
import { type Paging, pageOver } from "../pages.ts";
import { CasesQuery, ChronologyQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { CaseChronology, CaseDetail, CaseList } from "../schemas.ts";
import { caseOfItem, caseSummary, documentOfItem } from "../views.ts";

async function listCases({ table, tenant }: ApiDeps, paging: Paging): Promise<CaseList> {
  const { items, cursor } = await pageOver(table, [onIndex("listing", INDEX_KEYS.cases(tenant))], paging);
  return { cases: items.map(caseOfItem), cursor };
}

async function describeCase({ table, tenant }: ApiDeps, caseId: string, question: ChronologyQuery): Promise<CaseChronology> {
  const { record, lines } = await readVisible(table, { tenant, caseId }, (current) => chronologyOf(table, current));
  const wanted = question.unknown === "hidden" ? lines.entries.filter((entry) => !isUnknownEntry(entry)) : lines.entries;
  const { lines: entries, cursor } = pageOfLines(wanted, record.generation, question);
  return { case: caseSummary(record), chronology: { ...lines, entries }, cursor };
}

async function oneCase({ table, tenant }: ApiDeps, caseId: string): Promise<CaseDetail> {
  const record = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
  if (!record) throw new DuelineError("NOT_FOUND", "case");
  const keys = record.documentIds.map((id) => KEYS.document(tenant, id));
  const documents = (await getItems(table, keys)).map(documentOfItem);
  return { ...caseSummary(record), documents: documents.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)) };
}

export const caseRoutes = [
  defineRoute({
    method: "GET",
    path: "/cases/{id}",
    summary: "One case with its documents, newest first",
    role: "viewer",
    answer: CaseDetail,
    run: async ({ deps, params }) => await oneCase(deps, params.id ?? ""),
  }),
  defineRoute({
    method: "GET",
    path: "/cases",
    summary: "Cases by name",
    role: "viewer",
    query: CasesQuery,
    answer: CaseList,
    run: async ({ deps, query }) => await listCases(deps, query),
  }),
  defineRoute({
    method: "GET",
    path: "/cases/{id}/chronology",
    summary: "The chronology of one case",
    role: "viewer",
    query: ChronologyQuery,
    answer: CaseChronology,
    run: async ({ deps, params, query }) => await describeCase(deps, params.id ?? "", query),
  }),
];
