import type { Hono } from "hono";
import { DuelineError } from "../../../lib/errors.ts";
import type { Entry } from "../../../lib/model/chronology.ts";
import { INDEX_KEYS } from "../../shared/keys.ts";
import { onIndex } from "../../shared/store/table.ts";
import { chronologyOf, readVisible } from "../chronologies.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { CasesQuery, ChronologyQuery, queryOf } from "../requests.ts";
import type { CaseChronology, CaseList } from "../schemas.ts";
import { caseOfItem, caseSummary } from "../views.ts";

async function listCases({ table, tenant }: ApiDeps, paging: Paging): Promise<CaseList> {
  const { items, cursor } = await pageOver(table, [onIndex("listing", INDEX_KEYS.cases(tenant))], paging);
  return { cases: items.map(caseOfItem), cursor };
}

interface LinesQuestion {
  limit?: number | undefined;
  cursor?: string | undefined;
}

async function describeCase({ table, tenant }: ApiDeps, caseId: string, question: LinesQuestion): Promise<CaseChronology> {
  const { record, lines } = await readVisible(table, { tenant, caseId }, (current) => chronologyOf(table, current));
  const { entries, cursor } = pageOfLines(lines.entries, record.generation, question);
  return { case: caseSummary(record), chronology: { ...lines, entries }, cursor };
}

/** Pages of one generation: lines of two are not to be put together. */
function pageOfLines(entries: readonly Entry[], generation: number, { limit = entries.length, cursor }: LinesQuestion) {
  const { part, after } = readCursor(cursor);
  if (cursor !== undefined && part !== generation)
    throw new DuelineError("STALE", "the case has changed since the first page: start again");
  const from = Number(after?.from ?? 0);
  const to = from + limit;
  return {
    entries: entries.slice(from, to),
    cursor: to < entries.length ? writeCursor({ part: generation, after: { from: String(to) } }) : null,
  };
}

export function addCases(app: Hono, deps: ApiDeps): void {
  app.get("/cases", async (context) => context.json(await listCases(deps, queryOf(context, CasesQuery))));
  app.get("/cases/:id/chronology", async (context) =>
    context.json(await describeCase(deps, context.req.param("id"), queryOf(context, ChronologyQuery))),
  );
}
