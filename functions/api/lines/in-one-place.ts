import { DuelineError } from "../../../lib/errors.ts";
import type { Entry } from "../../../lib/model/chronology.ts";
import type { Event } from "../../../lib/model/event.ts";
import { KEYS } from "../../shared/keys.ts";
import { readEntries } from "../../shared/store/chronologies.ts";
import { documentKind } from "../../shared/store/document-record.ts";
import { eventOf, eventsOfRun } from "../../shared/store/events.ts";
import { readRecord } from "../../shared/store/record.ts";
import { readVisible } from "../chronologies.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ApiDeps } from "../deps.ts";
import { pageOfLines } from "../line-pages.ts";
import { type Paging, pageOver } from "../pages.ts";
import { fits, type LineFilter } from "./filter.ts";
import type { LinePage } from "./merged-page.ts";

/** Pages of a document's events that are looked through for one page of an answer. */
const PAGES_READ = 5;
/** Cases that are looked through for one page of an answer; each is read whole. */
const CASES_READ = 10;

/** Lines of one case are one partition: it is read whole, so that all pages are of one generation. */
export async function entriesOfCase(deps: ApiDeps, caseId: string, filter: LineFilter, paging: Paging): Promise<LinePage<Entry>> {
  const { table, tenant } = deps;
  const { record, lines } = await readVisible(table, { tenant, caseId }, ({ generation }) =>
    readEntries(table, tenant, caseId, generation),
  );
  const wanted = lines.filter((line) => fits(line, filter));
  return pageOfLines(wanted, record.generation, paging);
}

/** What the documents of one case say, each once, in order of its lines. */
export async function eventsOfCase(deps: ApiDeps, caseId: string, filter: LineFilter, paging: Paging): Promise<LinePage<Event>> {
  const { table, tenant } = deps;
  const { record, lines } = await readVisible(table, { tenant, caseId }, ({ generation }) =>
    readEntries(table, tenant, caseId, generation),
  );
  const events = new Map(lines.flatMap(({ sources }) => sources).map((event) => [event.id, event]));
  const wanted = [...events.values()].filter((event) => fits(event, filter));
  return pageOfLines(wanted, record.generation, paging);
}

async function findDocument({ table, tenant }: ApiDeps, documentId: string) {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  if (!record) throw new DuelineError("NOT_FOUND", "document");
  return record;
}

/** A document's events in order of its text. */
export async function eventsOfDocument(deps: ApiDeps, documentId: string, filter: LineFilter, paging: Paging): Promise<LinePage<Event>> {
  const { generation, standing } = await findDocument(deps, documentId);
  if (standing !== "current") return { lines: [], cursor: null };
  const events: Event[] = [];
  let { cursor }: { cursor?: string | null | undefined } = paging;
  for (let pages = 0; pages < PAGES_READ && events.length < paging.limit && cursor !== null; pages++) {
    const question = { limit: paging.limit - events.length, cursor };
    const page = await pageOver(deps.table, [eventsOfRun(deps.tenant, documentId, generation)], question);
    events.push(...page.items.map(eventOf).filter((event) => fits(event, filter)));
    cursor = page.cursor;
  }
  return { lines: events, cursor: cursor ?? null };
}

/** Lines that a document is a source of, case by case. */
export async function entriesOfDocument(deps: ApiDeps, documentId: string, filter: LineFilter, paging: Paging): Promise<LinePage<Entry>> {
  const { cases } = await findDocument(deps, documentId);
  const { part: first, after } = readCursor(paging.cursor);
  const lines: Entry[] = [];
  let inside = after?.inside;
  for (let part = first; part < cases.length; part++, inside = undefined) {
    if (lines.length >= paging.limit || part - first >= CASES_READ) return { lines, cursor: writeCursor({ part, after: null }) };
    const { caseId } = cases[part] as { caseId: string };
    if (after?.case !== undefined && part === first && after.case !== caseId)
      throw new DuelineError("STALE", "the document's cases have changed: start again");
    const page = await entriesOfCase(deps, caseId, filter, { limit: paging.limit - lines.length, cursor: inside });
    lines.push(...page.lines);
    if (page.cursor !== null) return { lines, cursor: writeCursor({ part, after: { case: caseId, inside: page.cursor } }) };
  }
  return { lines, cursor: null };
}
