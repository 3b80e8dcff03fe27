import { KEYS } from "../shared/keys.ts";
import { type DocumentRecord, documentKind, isFinished, isScanning } from "../shared/store/document-record.ts";
import { type ObjectHead, settleHead, showVersion } from "../shared/store/object-head.ts";
import { readPlace, versionsOfObject } from "../shared/store/objects.ts";
import { readRecord } from "../shared/store/record.ts";
import { getItems } from "../shared/store/table.ts";
import type { IngestDeps } from "./deps.ts";

/** A key of the inbox, and what stands for it where the key itself may not stand. */
export interface ObjectRef {
  tenant: string;
  objectId: string;
  key: string;
}

/** A document that waits for OCR may yet hold what its predecessor says. */
const isRead = (record: DocumentRecord): boolean => record.generation > 0 && !isScanning(record);

/**
 * Decides which version stands for a key: the current one once it has been read, until then the newest before it that has been.
 * A reply that is on file does not get lost because somebody put a broken file in its place.
 */
export async function chooseVersion(deps: IngestDeps, ref: ObjectRef): Promise<ObjectHead | null> {
  return await showVersion(deps.table, ref.tenant, ref.objectId, async ({ versionId }) => {
    if (versionId === null) return null;
    const read = await readVersions(deps, ref);
    if (read.has(versionId) || read.size === 0) return read.has(versionId) ? versionId : null;
    const lineage = await deps.inbox.lineage(ref.key);
    return lineage.find((one) => read.has(one)) ?? null;
  });
}

async function readVersions({ table }: IngestDeps, { tenant, objectId }: ObjectRef): Promise<Set<string>> {
  const versions = await versionsOfObject(table, tenant, objectId);
  const keys = versions.map(({ documentId }) => KEYS.document(tenant, documentId));
  const records = (await getItems(table, keys)).map((item) => documentKind.schema.parse(item));
  const read = new Set(records.filter(isRead).map(({ documentId }) => documentId));
  return new Set(versions.filter(({ documentId }) => read.has(documentId)).map(({ versionId }) => versionId));
}

/** Other keys that hold the same bytes and have waited for them to be read: another message may have left the reading to this one. */
export async function keysWaitingFor({ table }: IngestDeps, tenant: string, documentId: string): Promise<ObjectRef[]> {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  if (!record || !isRead(record)) return [];
  const { sources, heads } = await readPlace(table, tenant, documentId);
  const waiting = sources.filter(({ objectId }) => heads.get(objectId)?.shown !== heads.get(objectId)?.versionId);
  return waiting.map(({ objectId, key }) => ({ tenant, objectId, key }));
}

/** While the first reading of its current version is still to come to an end, a key is not settled: `reconcile` sees that it is not forgotten. */
export async function settleIfRead({ table }: IngestDeps, head: ObjectHead): Promise<void> {
  const { tenant, objectId, versionId } = head;
  const [current] = (await versionsOfObject(table, tenant, objectId)).filter((one) => one.versionId === versionId);
  const record = current ? await readRecord(table, documentKind, KEYS.document(tenant, current.documentId)) : null;
  if (!record || isRead(record) || (isFinished(record) && !isScanning(record))) await settleHead(table, head);
}
