import { DuelineError } from "../../../lib/errors.ts";
import type { Event } from "../../../lib/model/event.ts";
import { isShared } from "../../../lib/model/sensitivity.ts";
import { highlightsIn } from "../../../lib/search/highlights.ts";
import type { TextPlace } from "../../../lib/search/postings.ts";
import type { SearchTerm } from "../../../lib/search/query.ts";
import { type Snippet, snippetOf } from "../../../lib/search/snippet.ts";
import { KEYS } from "../../shared/keys.ts";
import { DocumentRecord } from "../../shared/store/document-record.ts";
import { eventsByKey } from "../../shared/store/events.ts";
import { readSensitivities } from "../../shared/store/sensitivities.ts";
import { getItems } from "../../shared/store/table.ts";
import { mayAct } from "../caller.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ApiDeps } from "../deps.ts";
import { defineRoute } from "../route.ts";
import { SearchAnswer, SearchQuery } from "../schemas-search.ts";
import { type Found, type FoundDocument, type FoundEvent, findDocuments, findEvents } from "../search/find.ts";
import { documentSummary } from "../views.ts";

type Hit = SearchAnswer["hits"][number];

/** Turns some of what was found into what may be seen of it; what is replaced by now is left out. */
type Show<T> = (found: readonly T[]) => Promise<Hit[]>;

/** How often a page that is not yet full goes on reading. */
const ROUNDS = 4;
const MOST_SNIPPETS = 2;
const SNIPPET_BEFORE = 240;
const SNIPPET_BYTES = 720;

async function pageOf<T>({ found, isPartial }: Found<T>, { limit, cursor }: SearchQuery, show: Show<T>): Promise<SearchAnswer> {
  let { part: from } = readCursor(cursor);
  const hits: Hit[] = [];
  for (let round = 0; round < ROUNDS && hits.length < limit && from < found.length; round++) {
    const next = found.slice(from, from + limit - hits.length);
    from += next.length;
    hits.push(...(await show(next)));
  }
  return { hits, found: found.length, isPartial, cursor: from < found.length ? writeCursor({ part: from, after: null }) : null };
}

/** Which of these documents the caller may see in what he asked for. */
async function seenAmong(
  { table, tenant }: ApiDeps,
  { restricted }: SearchQuery,
  ids: readonly string[],
): Promise<(id: string) => boolean> {
  if (restricted === "included") return () => true;
  const known = await readSensitivities(table, tenant, [...new Set(ids)]);
  return (id) => isShared({ sensitivity: known.get(id) });
}

function showEvents(deps: ApiDeps, query: SearchQuery, terms: readonly SearchTerm[]): Show<FoundEvent> {
  const { table, tenant } = deps;
  const isAsked = ({ language, cases }: Event): boolean =>
    (query.lang === undefined || language === query.lang) && (query.case === undefined || cases.some(({ id }) => id === query.case));
  return async (found) => {
    const keys = found.map(({ documentId, run, index }) => KEYS.event(tenant, documentId, run, index));
    const events = (await eventsByKey(table, tenant, keys)).filter(isAsked);
    const isSeen = await seenAmong(
      deps,
      query,
      events.map(({ documentId }) => documentId),
    );
    return events
      .filter(({ documentId }) => isSeen(documentId))
      .map((event) => ({ kind: "event", event, highlights: highlightsIn(event.quote, terms) }));
  };
}

async function snippets(deps: ApiDeps, { documentId, run, candidate }: FoundDocument, terms: readonly SearchTerm[]): Promise<Snippet[]> {
  const [rarest] = [...candidate.postings].sort((a, b) => a.count - b.count);
  const pieces = (rarest?.places ?? []).slice(0, MOST_SNIPPETS).map(async (place: TextPlace) => {
    const from = Math.max(0, place.byte - SNIPPET_BEFORE);
    return snippetOf(await deps.texts.piece(deps.tenant, documentId, run, from, SNIPPET_BYTES), from, place, terms);
  });
  return await Promise.all(pieces);
}

function showDocuments(deps: ApiDeps, query: SearchQuery, terms: readonly SearchTerm[]): Show<FoundDocument> {
  const { table, tenant } = deps;
  const isAsked = ({ reading, cases, standing }: DocumentRecord): boolean =>
    standing === "current" &&
    (query.lang === undefined || reading?.language === query.lang) &&
    (query.case === undefined || cases.some(({ caseId }) => caseId === query.case));
  return async (found) => {
    const ids = found.map(({ documentId }) => documentId);
    const items = await getItems(
      table,
      ids.map((id) => KEYS.document(tenant, id)),
    );
    const records = new Map(items.map((item) => DocumentRecord.parse(item)).map((record) => [record.documentId, record]));
    const isSeen = await seenAmong(deps, query, ids);
    const hits = found.map(async (one): Promise<Hit[]> => {
      const record = records.get(one.documentId);
      if (record?.generation !== one.run || !isAsked(record) || !isSeen(one.documentId)) return [];
      return [{ kind: "document", document: documentSummary(record), snippets: await snippets(deps, one, terms) }];
    });
    return (await Promise.all(hits)).flat();
  };
}

async function search(deps: ApiDeps, query: SearchQuery): Promise<SearchAnswer> {
  if (query.restricted === "included" && !mayAct(deps.caller.role, "editor"))
    throw new DuelineError("NOT_ALLOWED", "restricted documents are found by editors only");
  const question = { q: query.q, caseId: query.case };
  if (query.kind === "documents") {
    const found = await findDocuments(deps, question);
    return await pageOf(found, query, showDocuments(deps, query, found.terms));
  }
  const found = await findEvents(deps, question);
  return await pageOf(found, query, showEvents(deps, query, found.terms));
}

export const searchRoutes = [
  defineRoute({
    method: "GET",
    path: "/search",
    summary: "Events or documents that have all the words, in any of their forms",
    role: "viewer",
    query: SearchQuery,
    answer: SearchAnswer,
    run: async ({ deps, query }) => await search(deps, query),
  }),
];
