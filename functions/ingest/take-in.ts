import { DuelineError } from "../../lib/errors.ts";
import { LIMITS } from "../../lib/read/limits.ts";
import type { ObjectChange } from "../shared/arrivals.ts";
import { Fingerprint, objectIdOf, unreadDocumentId } from "../shared/document-id.ts";
import { ONLY_VERSION, type OpenObject } from "../shared/inbox.ts";
import { KEYS } from "../shared/keys.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { received } from "../shared/store/document-transitions.ts";
import { unsettleHead } from "../shared/store/object-head.ts";
import { addSource, knownVersions, markVersion, type Source, takeUpload } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import type { Delivery, IngestDeps } from "./deps.ts";

/** More than any reader takes; such a file is not even fetched. */
const FETCH_BYTES = 1024 ** 3;
const KEEP_BYTES = LIMITS.pdfBytes.max;

export interface TakenIn {
  documentId: string;
  content: Content;
}

/** A version's bytes, or why there are none; undefined: to be fetched from any of the document's versions. */
export type Content = Uint8Array | DuelineError | undefined;

/** Fetches a version, takes its fingerprint before any parser sees a byte, and writes down where it came from. Null: it is gone. */
export async function takeIn(deps: IngestDeps, delivery: Delivery, { key, place, versionId }: ObjectChange): Promise<TakenIn | null> {
  const object = await openAtLast(deps, delivery, key, versionId);
  if (!object) return null;
  const secret = await deps.secretOf(place.tenant);
  const objectId = objectIdOf(secret, key);
  const known = await documentOf(deps, place.tenant, objectId, object.versionId);
  if (object.refusal && known !== null) return { documentId: known, content: undefined };
  const taken = await fingerprint(object, secret, objectId);
  const upload = await takeUpload(deps.table, place.tenant, objectId, deps.now());
  const { fileName, folder } = upload ?? place;
  const { container, said } = upload ?? { container: null, said: null };
  const source = { objectId, versionId: object.versionId, key, fileName, folder, container, said, receivedAt: deps.now() };
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

interface Opened extends OpenObject {
  refusal?: DuelineError;
}

/** A refusal may pass, so it is thrown and the message comes again; on the last try, the version is taken in with the refusal for its bytes. */
async function openAtLast({ inbox }: IngestDeps, { isLastTry }: Delivery, key: string, versionId?: string): Promise<Opened | null> {
  try {
    return await inbox.open(key, versionId);
  } catch (error) {
    if (!isLastTry || !isUnfetchable(error)) throw error;
    return { versionId: versionId ?? ONLY_VERSION, size: 0, chunks: NOTHING, refusal: error };
  }
}

const NOTHING: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

export const isUnfetchable = (error: unknown): error is DuelineError => error instanceof DuelineError && error.code === "CANNOT_FETCH";

async function documentOf({ table }: IngestDeps, tenant: string, objectId: string, versionId: string): Promise<string | null> {
  return (await knownVersions(table, tenant, [{ objectId, versionId }])).documentOf(objectId, versionId);
}

async function fingerprint(object: Opened, secret: string, objectId: string): Promise<TakenIn> {
  const unread = (content: DuelineError) => ({ documentId: unreadDocumentId(secret, objectId, object.versionId), content });
  if (object.refusal) return unread(object.refusal);
  if (object.size > FETCH_BYTES) {
    await discard(object);
    return unread(new DuelineError("FILE_TOO_LARGE"));
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
  return { documentId: print.documentId(), content: size <= KEEP_BYTES ? Buffer.concat(kept) : new DuelineError("FILE_TOO_LARGE") };
}

/** The bytes of a document that is to be read again, from the first of its versions that the bucket still gives out. */
export async function fetchAgain(deps: Pick<IngestDeps, "inbox">, sources: readonly Source[]): Promise<Uint8Array> {
  let refusal = new DuelineError("NOT_FOUND", "the bytes are not in the bucket any more");
  for (const { key, versionId } of sources) {
    try {
      const object = await deps.inbox.open(key, versionId);
      if (object && object.size <= KEEP_BYTES) return Buffer.concat(await Array.fromAsync(object.chunks));
      if (object) refusal = new DuelineError("FILE_TOO_LARGE");
      if (object) await discard(object);
    } catch (error) {
      if (!isUnfetchable(error)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** Leaving the loop closes the stream: a body that nobody reads would hold its connection for as long as the function lives. */
async function discard({ chunks }: OpenObject): Promise<void> {
  for await (const _ of chunks) break;
}
