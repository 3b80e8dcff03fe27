import type * as z from "zod";
import { objectIdOf } from "../../shared/document-id.ts";
import { inboxKey } from "../../shared/keys.ts";
import { saveUpload } from "../../shared/store/objects.ts";
import type { ApiDeps } from "../deps.ts";
import { defineRoute } from "../route.ts";
import { OPAQUE, UploadRequest, UploadTicket } from "../schemas.ts";

/** Types that a browser would not run; a file's reader is chosen by its bytes, whatever it is called. */
const KEPT_TYPES: ReadonlySet<string> = new Set([
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
  "application/zip",
  "message/rfc822",
  "text/markdown",
  "text/plain",
]);

/** The key says nothing: the file's name may be a person's, so it waits in the table for the bytes to come. */
async function prepareUpload(deps: ApiDeps, request: z.output<typeof UploadRequest>) {
  const { tenant, table, secretOf, newId, now, signPut } = deps;
  const key = inboxKey(tenant, newId());
  const objectId = objectIdOf(await secretOf(tenant), key);
  await saveUpload(
    table,
    tenant,
    objectId,
    { fileName: request.fileName, folder: request.case ?? null, said: request.metadata ?? null },
    now(),
  );
  const contentType = KEPT_TYPES.has(request.contentType) ? request.contentType : OPAQUE;
  const { url, expiresInSeconds } = await signPut(key, contentType, request.size);
  return { method: "PUT", url, headers: { "content-type": contentType }, key, expiresInSeconds } satisfies UploadTicket;
}

export const uploadRoutes = [
  defineRoute({
    method: "POST",
    path: "/uploads",
    summary: "An address that takes the bytes of one document",
    role: "editor",
    body: UploadRequest,
    answer: UploadTicket,
    status: 201,
    run: async ({ deps, body }) => await prepareUpload(deps, body),
  }),
];
