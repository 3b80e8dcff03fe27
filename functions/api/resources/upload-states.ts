import { DuelineError } from "../../../lib/errors.ts";
import { objectIdOf } from "../../shared/document-id.ts";
import { inboxKey, KEYS } from "../../shared/keys.ts";
import { documentKind } from "../../shared/store/document-record.ts";
import { documentsOfObject, sourcesOf, Upload } from "../../shared/store/objects.ts";
import { readRecord } from "../../shared/store/record.ts";
import { getItem } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { defineRoute } from "../route.ts";
import { UploadState } from "../schemas.ts";
import { documentSummary } from "../views.ts";

const UPLOAD = /^upload-[0-9a-z]{1,64}$/;

/** What became of an upload. Until its bytes have come it is known by its ticket only. */
async function stateOf({ table, tenant, secretOf }: ApiDeps, uploadId: string): Promise<UploadState> {
  if (!UPLOAD.test(uploadId)) throw new DuelineError("NOT_FOUND", "upload");
  const objectId = objectIdOf(await secretOf(tenant), inboxKey(tenant, uploadId));
  const ticket = Upload.safeParse(await getItem(table, KEYS.objectUpload(tenant, objectId)));
  const [documentId] = await documentsOfObject(table, tenant, objectId);
  if (documentId === undefined && !ticket.success) throw new DuelineError("NOT_FOUND", "upload");
  const record = documentId === undefined ? null : await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  if (!record) return { document: null, isCopy: false };
  const sources = await sourcesOf(table, tenant, record.documentId);
  return { document: documentSummary(record), isCopy: sources.some((source) => source.objectId !== objectId) };
}

export const uploadStateRoutes = [
  defineRoute({
    method: "GET",
    path: "/uploads/{id}",
    summary: "What became of an upload: the document that it is, and whether the same bytes were there before",
    role: "viewer",
    answer: UploadState,
    run: async ({ deps, params }) => await stateOf(deps, params.id ?? ""),
  }),
];
