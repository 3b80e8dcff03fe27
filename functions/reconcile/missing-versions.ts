import { objectIdOf } from "../shared/document-id.ts";
import type { ListedVersion, ObjectVersion } from "../shared/inbox.ts";
import { inboxPlace } from "../shared/keys.ts";
import type { Arrival } from "../shared/messages.ts";
import { type KnownVersions, knownVersions } from "../shared/store/objects.ts";
import type { ReconcileDeps } from "./deps.ts";

/**
 * Compares the bucket with the table and queues what is not taken in: how a bucket full of old files comes in,
 * and how messages that were lost are made up for. Answers where to go on when time runs out.
 */
export async function queueMissingVersions(deps: ReconcileDeps, from: ObjectVersion | null): Promise<ObjectVersion | null> {
  let next = from;
  do {
    const page = await deps.inbox.listVersions(next);
    const missing = await missingOf(deps, page.versions);
    await deps.arrivals.send(missing);
    const ignored = page.versions.filter(({ key }) => inboxPlace(key) === null).length;
    deps.log("reconcile.listed", { requeued: missing.length, ignored });
    next = page.next;
  } while (next && deps.hasTime());
  return next;
}

interface Placed extends ListedVersion {
  objectId: string;
}

async function missingOf(deps: ReconcileDeps, versions: readonly ListedVersion[]): Promise<Arrival[]> {
  const missing: Arrival[] = [];
  for (const [tenant, listed] of byTenant(versions)) {
    const secret = await deps.secretOf(tenant);
    const placed = listed.map((version) => ({ ...version, objectId: objectIdOf(secret, version.key) }));
    const known = await knownVersions(deps.table, tenant, placed);
    missing.push(...placed.flatMap((version) => arrivalOf(version, known)));
  }
  return missing;
}

function byTenant(versions: readonly ListedVersion[]): Map<string, ListedVersion[]> {
  const tenants = new Map<string, ListedVersion[]>();
  for (const version of versions) {
    const tenant = inboxPlace(version.key)?.tenant;
    if (tenant) tenants.set(tenant, [...(tenants.get(tenant) ?? []), version]);
  }
  return tenants;
}

/** Pure: what a listed version lacks. */
function arrivalOf({ key, versionId, objectId, isLatest, isDeletion }: Placed, known: KnownVersions): Arrival[] {
  const arrival = (version: string | null): Arrival[] => [{ schema: "dueline.arrival/1", key, versionId: version }];
  if (!isDeletion && known.documentOf(objectId, versionId) === null) return arrival(versionId);
  const isHeadRight = !isLatest || known.headOf(objectId) === (isDeletion ? null : versionId);
  return isHeadRight ? [] : arrival(null);
}
