import { DuelineError } from "../../../lib/errors.ts";
import { FINDING_STATUSES, type Finding, type FindingStatus } from "../../../lib/model/finding.ts";
import { chronologyOf } from "../../shared/case-lines.ts";
import { INDEX_KEYS, ownerOf } from "../../shared/keys.ts";
import { readAlertSettings } from "../../shared/store/alert-settings.ts";
import { onIndex } from "../../shared/store/table.ts";
import { readVisible, storedFindings } from "../chronologies.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ApiDeps } from "../deps.ts";
import { type LinesPage, PAGE_BYTES, pageOfLines } from "../line-pages.ts";
import { type Paging, pageOver } from "../pages.ts";
import { FindingsQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { FindingList } from "../schemas.ts";
import { visibleFindings } from "../visible-findings.ts";

interface FindingsQuestion extends Paging {
  status: readonly FindingStatus[];
  asOf?: string | undefined;
}

/** Cases whose chronologies are judged anew for one page; each is read whole. */
const CASES_PER_PAGE = 20;

async function findingsOfCase(deps: ApiDeps, caseId: string, question: FindingsQuestion & { bytes?: number }): Promise<LinesPage<Finding>> {
  const { table, tenant, check } = deps;
  const { asOf, status } = question;
  const { soonDays } = await readAlertSettings(table, tenant);
  const { record, lines } = await readVisible(table, { tenant, caseId }, async (current) =>
    asOf === undefined ? await storedFindings(table, current) : check(await chronologyOf(table, current), asOf, soonDays),
  );
  const wanted = lines.filter((finding) => status.includes(finding.status));
  return pageOfLines(wanted, record.generation, question);
}

/** Where a list over cases goes on: after which case of the listing, and where inside the next one. */
interface Spot {
  listing: string | undefined;
  inside: { caseId: string; cursor: string } | null;
}

function readSpot(cursor: string | undefined): Spot {
  const { after } = readCursor(cursor);
  if (after?.inside === undefined) return { listing: cursor, inside: null };
  return { listing: after.listing || undefined, inside: { caseId: after.case ?? "", cursor: after.inside } };
}

function writeSpot({ listing, inside }: Spot): string | null {
  if (!inside) return listing ?? null;
  return writeCursor({ part: 0, after: { listing: listing ?? "", case: inside.caseId, inside: inside.cursor } });
}

/** As of another day than the stored findings': every case is judged anew from its stored chronology, and nothing is written. */
async function judgedAnew(deps: ApiDeps, question: FindingsQuestion): Promise<FindingList> {
  const listed = onIndex("listing", INDEX_KEYS.cases(deps.tenant));
  const findings: Finding[] = [];
  let spot = readSpot(question.cursor);
  let bytes = PAGE_BYTES;
  for (let cases = 0; cases < CASES_PER_PAGE && findings.length < question.limit && bytes > 0; cases++) {
    const { items, cursor: next } = await pageOver(deps.table, [listed], { limit: 1, cursor: spot.listing });
    const [item] = items;
    if (!item) return { findings, cursor: null };
    const caseId = ownerOf(item);
    if (spot.inside && spot.inside.caseId !== caseId) throw new DuelineError("STALE", "the list of cases has changed: start again");
    const rest = { ...question, limit: question.limit - findings.length, cursor: spot.inside?.cursor, bytes };
    const page = await findingsOfCase(deps, caseId, rest);
    findings.push(...page.lines);
    bytes -= page.bytes;
    if (page.cursor === null && next === null) return { findings, cursor: null };
    spot = page.cursor === null ? { listing: next ?? undefined, inside: null } : { ...spot, inside: { caseId, cursor: page.cursor } };
    if (spot.inside) break;
  }
  return { findings, cursor: writeSpot(spot) };
}

/** From the index by status, leaving out what an older generation of a case has left there. */
async function stored({ table, tenant }: ApiDeps, question: FindingsQuestion): Promise<FindingList> {
  const queries = question.status.map((status) => onIndex("byStatus", INDEX_KEYS.status(tenant, status)));
  const { items, cursor } = await pageOver(table, queries, question);
  const visible = await visibleFindings(table, tenant, items);
  return { findings: visible.map(({ finding }) => finding), cursor };
}

async function listFindings(deps: ApiDeps, { case: caseId, ...asked }: FindingsQuery): Promise<FindingList> {
  const question = { ...asked, status: asked.status ?? FINDING_STATUSES };
  if (caseId !== undefined) {
    const { lines, cursor } = await findingsOfCase(deps, caseId, question);
    return { findings: lines, cursor };
  }
  return await (question.asOf === undefined ? stored(deps, question) : judgedAnew(deps, question));
}

export const findingRoutes = [
  defineRoute({
    method: "GET",
    path: "/findings",
    summary: "Findings by status and due date, of one case or of all, as of any day",
    role: "viewer",
    query: FindingsQuery,
    answer: FindingList,
    run: async ({ deps, query }) => await listFindings(deps, query),
  }),
];
