import { DuelineError } from "../../../lib/errors.ts";
import { agencyById } from "../../../lib/gazetteer/index.ts";
import { cycleOf } from "../../../lib/statistics/cycle.ts";
import { bodyAndSuccessors } from "../../../lib/statistics/successors.ts";
import { INDEX_KEYS, KEYS } from "../../shared/keys.ts";
import { bodyRowOf, bodyRows } from "../../shared/store/body-rows.ts";
import { BodySum, bodySumKind, joinedWith } from "../../shared/store/body-sums.ts";
import { CaseRecord } from "../../shared/store/case-record.ts";
import { readRecord } from "../../shared/store/record.ts";
import { getItems, onIndex, type Query } from "../../shared/store/table.ts";
import { readCaseStatistics } from "../../shared/write-statistics.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { BodiesQuery, BodyCasesQuery, BodyQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { BodyCaseList, BodyDetail, BodyList, BodyNumbers, BodyNumbersList, type BodySummary, CaseNumbers } from "../schemas-statistics.ts";

type Scope = "with" | "without";
const successorsOf = bodyAndSuccessors(agencyById);

const listed = (tenant: string, successors: Scope): Query =>
  successors === "with" ? onIndex("byState", INDEX_KEYS.bodiesJoined(tenant)) : onIndex("listing", INDEX_KEYS.bodies(tenant));

function summaryOf({ key, cases, statistics }: BodySum): BodySummary[] {
  if (!statistics) return [];
  const { agencyId, name, kind } = statistics;
  return [{ schema: "dueline.body/1", key, agencyId, name: agencyById(key)?.names.en ?? name, kind, cases }];
}

function numbersOf(sum: BodySum): BodyNumbers[] {
  const { keys, statistics, computedAt, isCurrent } = sum;
  return summaryOf(sum).map((summary) => ({
    ...summary,
    schema: "dueline.body-numbers/1",
    keys,
    counts: statistics?.counts as BodyNumbers["counts"],
    answers: statistics?.answers as BodyNumbers["answers"],
    computedAt,
    upToDate: isCurrent,
  }));
}

async function sums(
  { table, tenant }: ApiDeps,
  query: Paging & { successors: Scope },
): Promise<{ found: BodySum[]; cursor: string | null }> {
  const { items, cursor } = await pageOver(table, [listed(tenant, query.successors)], query);
  return { found: items.map((item) => BodySum.parse(item)), cursor };
}

/** A body whose work nobody took over, and that took over nobody's, has one sum for both questions. */
async function findSum({ table, tenant }: ApiDeps, key: string, successors: Scope): Promise<BodySum> {
  const { root, keys } = joinedWith(key);
  const isJoined = successors === "with" && keys.length > 1;
  const place = isJoined ? KEYS.bodySum(tenant, root, "joined") : KEYS.bodySum(tenant, key, "alone");
  const sum = await readRecord(table, bodySumKind, place);
  if (!sum?.statistics) throw new DuelineError("NOT_FOUND", "body");
  return sum;
}

async function describeBody(deps: ApiDeps, key: string): Promise<BodyDetail> {
  const [summary] = summaryOf(await findSum(deps, key, "without")) as [BodySummary];
  const agency = agencyById(key);
  const { existed = null, names = {} } = agency ?? {};
  return { ...summary, existed, names, successors: successorsOf(key).slice(1), joined: joinedWith(key).keys };
}

async function casesOfBody({ table, tenant }: ApiDeps, key: string, paging: Paging): Promise<BodyCaseList> {
  const { items, cursor } = await pageOver(table, [bodyRows(tenant, key)], paging);
  const rows = items.map(bodyRowOf);
  const records = await getItems(
    table,
    rows.map(({ caseId }) => KEYS.case(tenant, caseId)),
  );
  const names = new Map(records.map((item) => CaseRecord.parse(item)).map(({ caseId, name }) => [caseId, name]));
  const cases = rows.flatMap(({ caseId, asOf, body }) =>
    body ? [{ case: { id: caseId, name: names.get(caseId) ?? "" }, asOf, body }] : [],
  );
  return { cases, cursor };
}

async function numbersOfCase({ table, tenant }: ApiDeps, caseId: string): Promise<CaseNumbers> {
  const statistics = await readCaseStatistics(table, tenant, caseId);
  if (!statistics) throw new DuelineError("NOT_FOUND", "statistics of the case");
  return { ...statistics, schema: "dueline.case-numbers/1", cycle: cycleOf(statistics.journey) };
}

export const bodyRoutes = [
  defineRoute({
    method: "GET",
    path: "/bodies",
    summary: "Bodies that have a part in some case, those with most complaints first",
    role: "viewer",
    query: BodiesQuery,
    answer: BodyList,
    async run({ deps, query }) {
      const { found, cursor } = await sums(deps, query);
      return { bodies: found.flatMap(summaryOf), cursor };
    },
  }),
  defineRoute({
    method: "GET",
    path: "/bodies/{key}",
    summary: "One body, with who took over from it",
    role: "viewer",
    answer: BodyDetail,
    run: async ({ deps, params }) => await describeBody(deps, params.key ?? ""),
  }),
  defineRoute({
    method: "GET",
    path: "/bodies/{key}/cases",
    summary: "What a body did in each case, with the documents that tell it",
    role: "viewer",
    query: BodyCasesQuery,
    answer: BodyCaseList,
    run: async ({ deps, params, query }) => await casesOfBody(deps, params.key ?? "", query),
  }),
  defineRoute({
    method: "GET",
    path: "/statistics/bodies",
    summary: "What bodies did with complaints and how long answers took, those with most complaints first",
    role: "viewer",
    query: BodiesQuery,
    answer: BodyNumbersList,
    async run({ deps, query }) {
      const { found, cursor } = await sums(deps, query);
      return { statistics: found.flatMap(numbersOf), cursor };
    },
  }),
  defineRoute({
    method: "GET",
    path: "/statistics/bodies/{key}",
    summary: "The same of one body, with or without those that took over from it",
    role: "viewer",
    query: BodyQuery,
    answer: BodyNumbers,
    run: async ({ deps, params, query }) => numbersOf(await findSum(deps, params.key ?? "", query.successors))[0] as BodyNumbers,
  }),
  defineRoute({
    method: "GET",
    path: "/statistics/cases/{id}",
    summary: "How often a case's file changed hands, its way, and what each body did",
    role: "viewer",
    answer: CaseNumbers,
    run: async ({ deps, params }) => await numbersOfCase(deps, params.id ?? ""),
  }),
];
