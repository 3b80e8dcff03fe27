import { KEYS } from "../shared/keys.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { placed } from "../shared/store/document-transitions.ts";
import { readPlace } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import type { IngestDeps } from "./deps.ts";
import type { DocumentRef } from "./read-document.ts";

/**
 * Brings a document to where the heads of its keys say it is now: current, superseded or withdrawn.
 * Heads follow the bucket and not the messages, so late, doubled and reordered messages end in the same state.
 */
export async function settlePlace(deps: IngestDeps, { tenant, documentId }: DocumentRef): Promise<void> {
  await change(deps.table, documentKind, KEYS.document(tenant, documentId), async (record) => {
    const place = await readPlace(deps.table, tenant, documentId);
    return placed(record, place, deps.now());
  });
}
