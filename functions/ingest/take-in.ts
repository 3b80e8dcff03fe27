import { LIMITS } from "../../lib/read/limits.ts";
import type { ObjectChange } from "../shared/arrivals.ts";
import { Fingerprint, objectIdOf, unreadDocumentId } from "../shared/document-id.ts";
import type { OpenObject } from "../shared/inbox.ts";
import { KEYS } from "../shared/keys.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { received } from "../shared/store/document-transitions.ts";
import { unsettleHead } from "../shared/store/object-head.ts";
import { addSource, markVersion, type Source, takeUpload } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import type { IngestDeps } from "./deps.ts";

/** More than any reader takes; such a file is not even fetched. */
const FETCH_BYTES = 1024 ** 3;
const KEEP_BYTES = LIMITS.pdfBytes.max;

export interface TakenIn {
  documentId: string;
  /** Null: too large for any reader. */
  bytes: Uint8Array | null;
}

/** Fetches a version, takes its fingerprint before any parser sees a byte, and writes down where it came from. Null: it is gone. */
export async function takeIn(deps: IngestDeps, { key, place, versionId }: ObjectChange): Promise<TakenIn | null> {
  const object = await deps.inbox.open(key, versionId);
  if (!object) return null;
  const secret = await deps.secretOf(place.tenant);
  const objectId = objectIdOf(secret, key);
  const taken = await fingerprint(object, secret, objectId);
  const upload = await takeUpload(deps.table, place.tenant, objectId, deps.now());
  const { fileName, folder } = upload ?? place;
  const source = { objectId, versionId: object.versionId, key, fileName, folder, receivedAt: deps.now() };
  await register(deps, place.tenant, { documentId: taken.documentId, size: object.size }, source);
  return taken;
}

/** The version row comes last: until it is there, the version does not count as taken in and `reconcile` brings it again. */
async function register(deps: IngestDeps, tenant: string, about: { documentId: string; size: number }, source: Source): Promise<void> {
  const { documentId, size } = about;
  const isNewSource = await addSource(deps.table, tenant, documentId, source);
  const arrival = { tenant, documentId, size, fileName: source.fileName, isNewSource };
  await change(deps.table, documentKind, KEYS.document(tenant, documentId), (record) => received(record, arrival, deps.now()));
  if (isNewSource) await unsettleHead(deps.table, tenant, source.objectId);
  await markVersion(deps.table, tenant, documentId, source);
}

async function fingerprint(object: OpenObject, secret: string, objectId: string): Promise<TakenIn> {
  if (object.size > FETCH_BYTES) {
    await discard(object);
    return { documentId: unreadDocumentId(secret, objectId, object.versionId), bytes: null };
  }
  const print = new Fingerprint(secret);
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of object.chunks) {
    print.add(chunk);
    size += chunk.byteLength;
    if (size <= KEEP_BYTES) kept.push(chunk);
    else kept.length = 0;
  }
  return { documentId: print.documentId(), bytes: size <= KEEP_BYTES ? Buffer.concat(kept) : null };
}

/** The bytes of a document that is to be read again, from the first of its versions that still exists. */
export async function fetchAgain(deps: IngestDeps, sources: readonly Source[]): Promise<Uint8Array | null> {
  for (const { key, versionId } of sources) {
    const object = await deps.inbox.open(key, versionId);
    if (object && object.size <= KEEP_BYTES) return Buffer.concat(await Array.fromAsync(object.chunks));
    if (object) await discard(object);
  }
  return null;
}

/** Leaving the loop closes the stream: a body that nobody reads would hold its connection for as long as the function lives. */
async function discard({ chunks }: OpenObject): Promise<void> {
  for await (const _ of chunks) break;
}
