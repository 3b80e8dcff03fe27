import { DuelineError } from "../../../lib/errors.ts";
import { KEYS } from "../../shared/keys.ts";
import { documentKind } from "../../shared/store/document-record.ts";
import { readPlace } from "../../shared/store/objects.ts";
import { readRecord } from "../../shared/store/record.ts";
import type { ApiDeps } from "../deps.ts";
import { defineRoute } from "../route.ts";
import { OriginalLink } from "../schemas-trust.ts";

/** The bytes as they came in, by an address that is soon good for nothing. */
async function linkTo({ table, tenant, signGet }: ApiDeps, documentId: string) {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  if (!record) throw new DuelineError("NOT_FOUND", "document");
  const { live, sources } = await readPlace(table, tenant, documentId);
  const source = live[0] ?? sources.at(-1);
  if (!source) throw new DuelineError("NOT_FOUND", "original");
  const { url, expiresInSeconds } = await signGet(source.key, source.versionId, record.fileName);
  return { url, expiresInSeconds, fileName: record.fileName };
}

export const originalRoutes = [
  defineRoute({
    method: "GET",
    path: "/documents/{id}/original",
    summary: "An address for the original file, good for five minutes; it is saved and never shown by a browser",
    role: "viewer",
    answer: OriginalLink,
    run: async ({ deps, params }) => await linkTo(deps, params.id ?? ""),
  }),
];
