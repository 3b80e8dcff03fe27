import { DuelineError } from "../../../lib/errors.ts";
import { INDEX_KEYS, KEYS } from "../../shared/keys.ts";
import { type DocumentRecord, documentKind } from "../../shared/store/document-record.ts";
import { eventOf, eventsOfRun } from "../../shared/store/events.ts";
import { readPlace, type Source } from "../../shared/store/objects.ts";
import { readParts } from "../../shared/store/parts.ts";
import { readRecord } from "../../shared/store/record.ts";
import { onIndex } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { DocumentQuery, DocumentsQuery, TextQuery } from "../requests.ts";
import { defineRoute, MediaAnswer } from "../route.ts";
import { DocumentDetail, DocumentList } from "../schemas.ts";
import { documentOfItem, documentSummary } from "../views.ts";

async function listDocuments({ table, tenant }: ApiDeps, query: Paging & { state?: string | undefined }): Promise<DocumentList> {
  const listed = query.state
    ? onIndex("byState", INDEX_KEYS.state(tenant, query.state), { descending: true })
    : onIndex("listing", INDEX_KEYS.documents(tenant), { descending: true });
  const { items, cursor } = await pageOver(table, [listed], query);
  return { documents: items.map(documentOfItem), cursor };
}

async function findDocument({ table, tenant }: ApiDeps, documentId: string): Promise<DocumentRecord> {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  if (!record) throw new DuelineError("NOT_FOUND", "document");
  return record;
}

/** Keys of a container's files, wherever it lies now; null as long as some of them are yet to come. */
async function partsOf({ table, tenant }: ApiDeps, documentId: string, live: readonly Source[]): Promise<string[] | null> {
  const objectIds = [...new Set(live.map(({ objectId }) => objectId))];
  const laidOut = await Promise.all(objectIds.map((objectId) => readParts(table, tenant, objectId)));
  const isComplete = laidOut.every((parts) => parts?.complete && parts.containerId === documentId);
  return isComplete ? laidOut.flatMap((parts) => parts?.keys ?? []) : null;
}

async function describeDocument(deps: ApiDeps, documentId: string, paging: Paging): Promise<DocumentDetail> {
  const { table, tenant } = deps;
  const record = await findDocument(deps, documentId);
  const { sources, live } = await readPlace(table, tenant, documentId);
  const { items, cursor } = await pageOver(table, [eventsOfRun(tenant, documentId, record.generation)], paging);
  return {
    ...documentSummary(record),
    diagnostics: record.reading?.diagnostics ?? [],
    metadata: record.reading?.metadata ?? null,
    sources: sources.map((source) => {
      const { key, versionId, fileName, receivedAt, container } = source;
      const from = container && { documentId: container.documentId, name: container.name };
      return { key, versionId, fileName, receivedAt, isCurrent: live.includes(source), container: from };
    }),
    parts: record.reading?.coverage.files ? await partsOf(deps, documentId, live) : [],
    events: items.map(eventOf),
    cursor,
  };
}

/** `from` and `to` are offsets as events carry them: code points, end exclusive. */
async function textOf(deps: ApiDeps, documentId: string, { from, to }: { from?: number | undefined; to?: number | undefined }) {
  const { generation } = await findDocument(deps, documentId);
  if (generation === 0) throw new DuelineError("NOT_FOUND", "text: the document has not been read");
  const text = await deps.texts.read(deps.tenant, documentId, generation);
  return from === undefined && to === undefined ? text : [...text].slice(from, to).join("");
}

export const documentRoutes = [
  defineRoute({
    method: "GET",
    path: "/documents",
    summary: "Documents, newest first, all or of one state",
    role: "viewer",
    query: DocumentsQuery,
    answer: DocumentList,
    run: async ({ deps, query }) => await listDocuments(deps, query),
  }),
  defineRoute({
    method: "GET",
    path: "/documents/{id}",
    summary: "One document with its events",
    role: "viewer",
    query: DocumentQuery,
    answer: DocumentDetail,
    run: async ({ deps, params, query }) => await describeDocument(deps, params.id ?? "", query),
  }),
  defineRoute({
    method: "GET",
    path: "/documents/{id}/text",
    summary: "The running text, or a part of it by code points",
    role: "viewer",
    query: TextQuery,
    answer: new MediaAnswer("text/plain; charset=UTF-8"),
    run: async ({ deps, params, query }) => await textOf(deps, params.id ?? "", query),
  }),
];
