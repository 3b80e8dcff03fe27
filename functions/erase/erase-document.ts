import { objectIdOf } from "../shared/document-id.ts";
import { descriptionKey, KEYS, scansOf, type TableKey, textsOf } from "../shared/keys.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { type Source, sourcesOf, versionsOfObject } from "../shared/store/objects.ts";
import { readParts } from "../shared/store/parts.ts";
import { readRecord } from "../shared/store/record.ts";
import { deleteItems, queryItems, type Table, wholePartition } from "../shared/store/table.ts";
import { dropWords } from "../shared/store/words.ts";
import type { EraseDeps } from "./deps.ts";
import { eraseUnder } from "./objects.ts";

/** What else has to go, or to be put together again, once a document is gone. */
export interface Consequences {
  caseIds: string[];
  /** Files that came out of it. */
  documentIds: string[];
  objects: number;
}

export interface DocumentRef {
  tenant: string;
  documentId: string;
}

/**
 * Erases a document: bytes first, then what was made of them, its rows last, since they are how the bytes are found.
 * Doing it again, or after a crash half-way, does what is missing.
 */
export async function eraseDocument(deps: EraseDeps, { tenant, documentId }: DocumentRef): Promise<Consequences> {
  const { table, data } = deps;
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  const sources = await sourcesOf(table, tenant, documentId);
  const documentIds = await filesOf(deps, { tenant, documentId }, sources);
  for (const source of sources) await eraseSource(deps, source);
  await eraseUnder(data, textsOf(tenant, documentId));
  await eraseUnder(data, scansOf(tenant, documentId));
  await dropWords(table, tenant, documentId, () => true, { isErased: true });
  const cases = [...(record?.cases ?? []), ...(record?.formerCases ?? [])].map(({ caseId }) => caseId);
  await deleteItems(table, [KEYS.sensitivity(tenant, documentId), ...cases.map((caseId) => KEYS.member(tenant, caseId, documentId))]);
  for (const source of sources) await forgetObject(table, tenant, documentId, source.objectId);
  await erasePartition(table, KEYS.document(tenant, documentId).pk);
  return { caseIds: [...new Set(cases)], documentIds, objects: sources.length };
}

/** Cases that a document tells of, or told of once. */
export async function casesOf(table: Table, { tenant, documentId }: DocumentRef): Promise<string[]> {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  return [...(record?.cases ?? []), ...(record?.formerCases ?? [])].map(({ caseId }) => caseId);
}

/** Documents that lie in this one and nowhere else. */
async function filesOf({ table, secretOf }: EraseDeps, { tenant, documentId }: DocumentRef, sources: readonly Source[]): Promise<string[]> {
  const secret = await secretOf(tenant);
  const found = new Set<string>();
  for (const { objectId } of sources) {
    const parts = await readParts(table, tenant, objectId);
    if (parts?.containerId !== documentId) continue;
    const children = parts.keys.map((key) => objectIdOf(secret, key));
    for (const child of children) for (const { documentId: id } of await versionsOfObject(table, tenant, child)) found.add(id);
  }
  const own: string[] = [];
  for (const id of found) {
    const places = await sourcesOf(table, tenant, id);
    if (places.every(({ container }) => container?.documentId === documentId)) own.push(id);
  }
  return own;
}

/** The version that held the bytes; with the last one of its key, deletions and what was said of the file. */
async function eraseSource({ inbox }: EraseDeps, { key, versionId }: Source): Promise<void> {
  await inbox.erase([{ key, versionId }]);
  let isLeft = false;
  for await (const page of inbox.versionsUnder(key)) isLeft ||= page.some((one) => one.key === key && !one.isMarker);
  if (!isLeft) await eraseUnder(inbox, key, (one) => one === key || one === descriptionKey(key));
}

/** The row of every version that was this document; with the last one, all that is known of the key. */
async function forgetObject(table: Table, tenant: string, documentId: string, objectId: string): Promise<void> {
  const versions = await versionsOfObject(table, tenant, objectId);
  const own = versions.filter((one) => one.documentId === documentId);
  await deleteItems(
    table,
    own.map(({ versionId }) => KEYS.objectVersion(tenant, objectId, versionId)),
  );
  if (own.length === versions.length) await erasePartition(table, KEYS.objectHead(tenant, objectId).pk);
}

export async function erasePartition(table: Table, pk: string): Promise<void> {
  const keys: TableKey[] = [];
  for await (const item of queryItems(table, { ...wholePartition(pk), ProjectionExpression: "pk, sk" }))
    keys.push({ pk: item.pk, sk: item.sk });
  await deleteItems(table, keys);
}
