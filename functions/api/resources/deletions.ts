import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import { KEYS } from "../../shared/keys.ts";
import { readMembers } from "../../shared/store/chronologies.ts";
import { type Deletion, type DeletionTarget, deletionKind, recoverableUntil } from "../../shared/store/deletions.ts";
import { DocumentRecord } from "../../shared/store/document-record.ts";
import { sourcesOf } from "../../shared/store/objects.ts";
import { create, readRecord } from "../../shared/store/record.ts";
import { readRetention, saveRetention } from "../../shared/store/retention.ts";
import { getItem, getItems, wholePartition } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { pageOver } from "../pages.ts";
import { DeletionsQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { DeletionList, DeletionRequest, DeletionView, RetentionView } from "../schemas-trust.ts";

function viewOf(job: Deletion): DeletionView {
  const { deletionId: id, kind, state, documents, objects, requestedBy, requestedAt, finishedAt } = job;
  const waiting = job.documentIds.filter((one) => !job.erasedIds.includes(one)).length;
  const left = state === "erasing" ? waiting : 0;
  const told = { requestedBy, requestedAt, finishedAt, recoverableUntil: recoverableUntil(job) };
  return { schema: "dueline.deletion/1", id, kind, state, documents, objects, waiting: left, ...told };
}

interface Scope {
  target: DeletionTarget;
  documentIds: string[];
  caseIds: string[];
}

/** What lies in an archive would come out of it again. */
async function scopeOfDocument({ table, tenant }: ApiDeps, documentId: string): Promise<Scope> {
  if (!(await getItem(table, KEYS.document(tenant, documentId)))) throw new DuelineError("NOT_FOUND", "document");
  const [inside] = (await sourcesOf(table, tenant, documentId)).flatMap(({ container }) => container?.documentId ?? []);
  if (inside !== undefined) throw new DuelineError("BAD_INPUT", `it lies in ${inside}: delete that, or take it out and upload the rest`);
  return { target: { kind: "document", documentId }, documentIds: [documentId], caseIds: [] };
}

async function scopeOfPerson({ table, tenant }: ApiDeps, caseId: string, shared: "keep" | "delete" | undefined): Promise<Scope> {
  const keys = (await readMembers(table, tenant, caseId)).map((documentId) => KEYS.document(tenant, documentId));
  const records = (await getItems(table, keys)).map((item) => DocumentRecord.parse(item));
  const telling = records.filter(({ cases }) => cases.some((one) => one.caseId === caseId));
  if (telling.length === 0) throw new DuelineError("NOT_FOUND", "case");
  const alone = telling.filter(({ cases }) => cases.length === 1);
  if (alone.length < telling.length && shared === undefined)
    throw new DuelineError(
      "BAD_INPUT",
      `${telling.length - alone.length} documents tell of others too: say whether to keep or delete these (shared)`,
    );
  const going = shared === "delete" ? telling : alone;
  const documentIds = going.map(({ documentId }) => documentId);
  return { target: { kind: "person", caseId, shared: shared ?? "keep" }, documentIds, caseIds: [caseId] };
}

async function scopeOf(deps: ApiDeps, request: z.output<typeof DeletionRequest>): Promise<Scope> {
  if (request.kind === "document") return await scopeOfDocument(deps, request.documentId);
  if (request.kind === "person") return await scopeOfPerson(deps, request.caseId, request.shared);
  if (request.confirm !== deps.tenant) throw new DuelineError("BAD_INPUT", "confirm: write the tenant's name to delete all of it");
  return { target: { kind: "tenant" }, documentIds: [], caseIds: [] };
}

/** Its id is random and says nothing of what is deleted; a lost message is made up for within minutes. */
async function begin(deps: ApiDeps, request: z.output<typeof DeletionRequest>): Promise<DeletionView> {
  const { table, tenant, caller, now, newSecret, deletions } = deps;
  const scope = await scopeOf(deps, request);
  const deletionId = `del_${newSecret().slice(-20)}`;
  const counts = { erasedIds: [], documents: 0, objects: 0, checkAt: null, finishedAt: null };
  const asked = { requestedBy: caller.who, requestedAt: now(), state: "erasing" } as const;
  const job: Deletion = { rev: 0, tenant, deletionId, kind: request.kind, ...scope, ...asked, ...counts };
  await create(table, deletionKind, job);
  await deletions.send([{ schema: "dueline.deletion-queued/1", tenant, deletionId }]);
  return viewOf(job);
}

async function find({ table, tenant }: ApiDeps, deletionId: string): Promise<DeletionView> {
  const job = await readRecord(table, deletionKind, KEYS.deletion(tenant, deletionId));
  if (!job) throw new DuelineError("NOT_FOUND", "deletion");
  return viewOf(job);
}

export const deletionRoutes = [
  defineRoute({
    method: "POST",
    path: "/deletions",
    summary: "Erase a document, a person's case, or all of the tenant, for good",
    role: "admin",
    body: DeletionRequest,
    answer: DeletionView,
    status: 202,
    run: async ({ deps, body }) => await begin(deps, body),
  }),
  defineRoute({
    method: "GET",
    path: "/deletions",
    summary: "Deletions, how far they are, and until when a backup still holds what they erased",
    role: "admin",
    query: DeletionsQuery,
    answer: DeletionList,
    async run({ deps: { table, tenant }, query }) {
      const { items, cursor } = await pageOver(table, [wholePartition(KEYS.deletion(tenant, "").pk)], query);
      return { deletions: items.map((item) => viewOf(deletionKind.schema.parse(item))), cursor };
    },
  }),
  defineRoute({
    method: "GET",
    path: "/deletions/{id}",
    summary: "One deletion",
    role: "admin",
    answer: DeletionView,
    run: async ({ deps, params }) => await find(deps, params.id ?? ""),
  }),
  defineRoute({
    method: "GET",
    path: "/retention",
    summary: "How long documents are kept",
    role: "viewer",
    answer: RetentionView,
    run: async ({ deps }) => await readRetention(deps.table, deps.tenant),
  }),
  defineRoute({
    method: "PUT",
    path: "/retention",
    summary: "Say how long documents are kept; older ones are erased within the hour",
    role: "admin",
    body: RetentionView,
    answer: RetentionView,
    async run({ deps, body }) {
      await saveRetention(deps.table, deps.tenant, body);
      return body;
    },
  }),
];
