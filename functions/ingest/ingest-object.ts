import type { ObjectChange } from "../shared/arrivals.ts";
import { announceCase } from "../shared/cases.ts";
import { objectIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import { type DocumentRecord, documentKind, isFinished } from "../shared/store/document-record.ts";
import { announced } from "../shared/store/document-transitions.ts";
import { dropEventsBefore } from "../shared/store/events.ts";
import { followHead, settleHead } from "../shared/store/object-head.ts";
import { documentsOfObject } from "../shared/store/objects.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { Delivery, IngestDeps } from "./deps.ts";
import { type DocumentRef, readUntilDone } from "./read-document.ts";
import { settlePlace } from "./settle-place.ts";
import { takeIn } from "./take-in.ts";

/**
 * One change in the inbox, from the bucket to the cases that it concerns. Every step looks at what is there and does what is missing,
 * so running it again after a crash, or twice at once, ends in the same state.
 */
export async function ingestObject(deps: IngestDeps, delivery: Delivery, object: ObjectChange): Promise<void> {
  const { tenant } = object.place;
  const objectId = objectIdOf(await deps.secretOf(tenant), object.key);
  const taken = object.kind === "created" ? await takeIn(deps, object) : null;
  const head = await followHead(deps.table, tenant, objectId, () => deps.inbox.currentVersion(object.key));
  if (taken) await readTaken(deps, delivery, { tenant, documentId: taken.documentId }, taken.bytes);
  const refs = (await documentsOfObject(deps.table, tenant, objectId)).map((documentId) => ({ tenant, documentId }));
  for (const ref of refs) await settlePlace(deps, ref);
  if (head) await settleHead(deps.table, head);
  for (const ref of refs) await readAgain(deps, delivery, ref);
  for (const ref of refs) await announce(deps, ref);
  if (object.kind === "created" && !taken) deps.log("ingest.gone", { tenant, code: objectId });
}

/** Before the document that it replaces leaves its cases: a case that is merged in between would miss both, and say that no answer came. */
async function readTaken(deps: IngestDeps, delivery: Delivery, ref: DocumentRef, bytes: Uint8Array | null): Promise<void> {
  await settlePlace(deps, ref);
  await readUntilDone(deps, delivery, ref, bytes);
}

/** A document that moved to another folder; one that was never read has a message of its own. */
async function readAgain(deps: IngestDeps, delivery: Delivery, ref: DocumentRef): Promise<void> {
  const record = await readRecord(deps.table, documentKind, KEYS.document(ref.tenant, ref.documentId));
  if (record && record.generation > 0) await readUntilDone(deps, delivery, ref);
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
