import type { ObjectChange } from "../shared/arrivals.ts";
import { objectIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { placed } from "../shared/store/document-transitions.ts";
import { documentsOfObject, followHead, readPlace } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import type { IngestDeps } from "./deps.ts";

/**
 * Brings every document that ever came from this key to where the bucket says it is now: current, superseded or withdrawn.
 * Asks the bucket instead of believing the message, so late, doubled and reordered messages end in the same state.
 */
export async function settlePlaces(deps: IngestDeps, { key, place }: ObjectChange): Promise<string[]> {
  const { tenant } = place;
  const objectId = objectIdOf(await deps.secretOf(tenant), key);
  await followHead(deps.table, tenant, objectId, () => deps.inbox.currentVersion(key));
  const documentIds = await documentsOfObject(deps.table, tenant, objectId);
  for (const documentId of documentIds) await settlePlace(deps, tenant, documentId);
  return documentIds;
}

async function settlePlace(deps: IngestDeps, tenant: string, documentId: string): Promise<void> {
  await change(deps.table, documentKind, KEYS.document(tenant, documentId), async (record) => {
    const place = await readPlace(deps.table, tenant, documentId);
    return placed(record, place, deps.now());
  });
}
