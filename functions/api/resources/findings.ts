import type { Hono } from "hono";
import { FINDING_STATUSES, type Finding, type FindingStatus } from "../../../lib/model/finding.ts";
import { INDEX_KEYS, KEYS, ownerOf } from "../../shared/keys.ts";
import { CaseRecord } from "../../shared/store/case-record.ts";
import { findingsByKey } from "../../shared/store/chronologies.ts";
import { getItems, onIndex } from "../../shared/store/table.ts";
import { chronologyOf, readVisible, storedFindings } from "../chronologies.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { FindingsQuery, queryOf } from "../requests.ts";
import type { FindingList } from "../schemas.ts";

interface FindingsQuestion extends Paging {
  status?: readonly FindingStatus[] | undefined;
  asOf?: string | undefined;
  case?: string | undefined;
}

/** Cases whose chronologies are judged anew for one page; each is read whole. */
const CASES_PER_PAGE = 20;
/** After so many findings the page ends, whatever number of cases it has: an answer must not be longer than a function may give. */
const FINDINGS_PER_PAGE = 300;

async function findingsOfCase({ table, tenant, check }: ApiDeps, caseId: string, asOf: string | undefined): Promise<Finding[]> {
  const { lines } = await readVisible(table, { tenant, caseId }, async (record) =>
    asOf === undefined ? await storedFindings(table, record) : check(await chronologyOf(table, record), asOf),
  );
  return lines;
}

/** As of another day than the stored findings': every case is judged anew from its stored chronology, and nothing is written. */
async function judgedAnew(deps: ApiDeps, asOf: string, { limit, cursor }: Paging): Promise<FindingList> {
  const { table, tenant } = deps;
  const listed = onIndex("listing", INDEX_KEYS.cases(tenant));
  const findings: Finding[] = [];
  let next: string | null = cursor ?? null;
  for (let cases = 0; cases < Math.min(limit, CASES_PER_PAGE) && findings.length < FINDINGS_PER_PAGE; cases++) {
    const page = await pageOver(table, [listed], { limit: 1, cursor: next ?? undefined });
    for (const item of page.items) findings.push(...(await findingsOfCase(deps, ownerOf(item), asOf)));
    next = page.cursor;
    if (next === null) break;
  }
  return { findings, cursor: next };
}

/** From the index by status, leaving out what an older generation of a case has left there. */
async function stored({ table, tenant }: ApiDeps, statuses: readonly FindingStatus[], paging: Paging): Promise<FindingList> {
  const queries = statuses.map((status) => onIndex("byStatus", INDEX_KEYS.status(tenant, status)));
  const { items, cursor } = await pageOver(table, queries, paging);
  const found = await findingsByKey(table, items);
  const records = await getItems(
    table,
    found.map(({ finding }) => KEYS.case(tenant, finding.caseId)),
  );
  const cases = new Map(records.map((item) => CaseRecord.parse(item)).map((record) => [record.caseId, record]));
  const visible = found.filter(({ finding, run }) => cases.get(finding.caseId)?.generation === run);
  return { findings: visible.map(({ finding }) => ({ ...finding, asOf: cases.get(finding.caseId)?.asOf ?? finding.asOf })), cursor };
}

async function listFindings(deps: ApiDeps, question: FindingsQuestion): Promise<FindingList> {
  const { status: statuses = FINDING_STATUSES, asOf, case: caseId } = question;
  if (caseId === undefined && asOf === undefined) return await stored(deps, statuses, question);
  const list =
    caseId === undefined
      ? await judgedAnew(deps, asOf ?? "", question)
      : { findings: await findingsOfCase(deps, caseId, asOf), cursor: null };
  return { ...list, findings: list.findings.filter(({ status }) => statuses.includes(status)) };
}

export function addFindings(app: Hono, deps: ApiDeps): void {
  app.get("/findings", async (context) => context.json(await listFindings(deps, queryOf(context, FindingsQuery))));
}
