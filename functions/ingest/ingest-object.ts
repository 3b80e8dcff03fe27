import type { ObjectChange } from "../shared/arrivals.ts";
import { announceCase } from "../shared/cases.ts";
import { objectIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import { type DocumentRecord, documentKind, isFinished } from "../shared/store/document-record.ts";
import { announced, described } from "../shared/store/document-transitions.ts";
import { dropEventsBefore } from "../shared/store/events.ts";
import { followHead } from "../shared/store/object-head.ts";
import { documentsOfObject, readPlace } from "../shared/store/objects.ts";
import { change, readRecord } from "../shared/store/record.ts";
import { keysWaitingFor, type ObjectRef, settleIfRead } from "./choose-version.ts";
import type { Delivery, IngestDeps } from "./deps.ts";
import { layOutParts } from "./lay-out-parts.ts";
import { type DocumentRef, readUntilDone } from "./read-document.ts";
import { settleOutwards } from "./settle-container.ts";
import { settlePlace } from "./settle-place.ts";
import { type Content, takeIn } from "./take-in.ts";
import { toldOf } from "./told.ts";

/**
 * One change in the inbox, from the bucket to the cases that it concerns. Every step looks at what is there and does what is missing,
 * so running it again after a crash, or twice at once, ends in the same state.
 */
export async function ingestObject(deps: IngestDeps, delivery: Delivery, object: ObjectChange): Promise<void> {
  const { tenant } = object.place;
  const objectId = objectIdOf(await deps.secretOf(tenant), object.key);
  const taken = object.kind === "created" ? await takeIn(deps, delivery, object) : null;
  const isGone = object.kind === "created" && !taken;
  await followHead(deps.table, tenant, objectId, () => deps.inbox.currentVersion(object.key));
  if (taken) await readTaken(deps, delivery, { tenant, documentId: taken.documentId }, taken.content);
  const others = taken ? await keysWaitingFor(deps, tenant, taken.documentId) : [];
  const refs = await settleKeys(deps, [{ tenant, objectId, key: object.key }, ...others]);
  if (object.kind === "described") for (const ref of refs) await noteDescription(deps, ref);
  for (const ref of refs) await readAgain(deps, delivery, ref, isGone);
  for (const ref of await withContainers(deps, refs)) await announce(deps, ref);
  if (isGone) deps.log("ingest.gone", { tenant, code: objectId });
}

/** The documents, and what they lie in: there it is told that they have been read, or have not. */
async function withContainers(deps: IngestDeps, refs: readonly DocumentRef[]): Promise<DocumentRef[]> {
  const containers: DocumentRef[] = [];
  for (const ref of refs) containers.push(...(await settleOutwards(deps, ref)));
  return [...new Map([...refs, ...containers].map((ref) => [ref.documentId, ref])).values()];
}

/** What somebody says of a document may date it, or tell its language. */
async function noteDescription(deps: IngestDeps, { tenant, documentId }: DocumentRef): Promise<void> {
  const { live, sources } = await readPlace(deps.table, tenant, documentId);
  const { digest } = await toldOf(deps, live.length > 0 ? live : sources);
  await change(deps.table, documentKind, KEYS.document(tenant, documentId), (record) => described(record, digest, deps.now()));
}

/** Puts every document of the keys in its place, and notes that this is done. Answers the documents. */
async function settleKeys(deps: IngestDeps, keys: readonly ObjectRef[]): Promise<DocumentRef[]> {
  const refs = new Map<string, DocumentRef>();
  for (const key of new Map(keys.map((one) => [one.objectId, one])).values()) {
    const head = await layOutParts(deps, key);
    const own = (await documentsOfObject(deps.table, key.tenant, key.objectId)).map((documentId) => ({ tenant: key.tenant, documentId }));
    for (const ref of own) await settlePlace(deps, ref);
    for (const ref of own) refs.set(ref.documentId, ref);
    if (head) await settleIfRead(deps, head);
  }
  return [...refs.values()];
}

/** Before the document that it replaces leaves its cases: a case that is merged in between would miss both, and say that no answer came. */
async function readTaken(deps: IngestDeps, delivery: Delivery, ref: DocumentRef, content: Content): Promise<void> {
  await settlePlace(deps, ref);
  await readUntilDone(deps, delivery, ref, content);
}

/** A document that moved to another folder; one that was never read has a message of its own, unless that found its version gone. */
async function readAgain(deps: IngestDeps, delivery: Delivery, ref: DocumentRef, isGone: boolean): Promise<void> {
  const record = await readRecord(deps.table, documentKind, KEYS.document(ref.tenant, ref.documentId));
  if (record && (isGone || record.generation > 0)) await readUntilDone(deps, delivery, ref);
}

/** Removes what the visible generation replaced and tells the cases; until both are done, the document stays marked. */
async function announce(deps: IngestDeps, { tenant, documentId }: DocumentRef): Promise<void> {
  const key = KEYS.document(tenant, documentId);
  const record = await readRecord(deps.table, documentKind, key);
  if (!record || record.announced || !isFinished(record)) return;
  await dropEventsBefore(deps.table, tenant, documentId, record.generation);
  for (const one of toTell(record)) await announceCase(deps, { tenant, ...one });
  await change(deps.table, documentKind, key, (current) => announced(current, record));
}

const toTell = ({ cases, formerCases }: DocumentRecord) => [...cases, ...formerCases];
