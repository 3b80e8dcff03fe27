import type { ObjectChange } from "../shared/arrivals.ts";
import { announceCase } from "../shared/cases.ts";
import { objectIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import { type DocumentRecord, documentKind, isFinished } from "../shared/store/document-record.ts";
import { announced } from "../shared/store/document-transitions.ts";
import { dropEventsBefore } from "../shared/store/events.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { Delivery, IngestDeps } from "./deps.ts";
import { type DocumentRef, readUntilDone } from "./read-document.ts";
import { settlePlaces } from "./settle-places.ts";
import { takeIn } from "./take-in.ts";

/**
 * One change in the inbox, from the bucket to the cases that it concerns. Every step looks at what is there and does what is missing,
 * so running it again after a crash, or twice at once, ends in the same state.
 */
export async function ingestObject(deps: IngestDeps, delivery: Delivery, object: ObjectChange): Promise<void> {
  const { tenant } = object.place;
  const taken = object.kind === "created" ? await takeIn(deps, object) : null;
  const documentIds = await settlePlaces(deps, object);
  if (taken) await readUntilDone(deps, delivery, { tenant, documentId: taken.documentId }, taken.bytes);
  for (const documentId of documentIds) {
    if (documentId !== taken?.documentId) await readAgain(deps, delivery, { tenant, documentId });
    await announce(deps, { tenant, documentId });
  }
  if (object.kind === "created" && !taken) deps.log("ingest.gone", { tenant, code: objectIdOf(await deps.secretOf(tenant), object.key) });
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
