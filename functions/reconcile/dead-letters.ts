import type { ObjectChange } from "../shared/arrivals.ts";
import { objectChanges } from "../shared/arrivals.ts";
import { objectIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import { logError } from "../shared/log.ts";
import { type DocumentRecord, documentKind, isFinished } from "../shared/store/document-record.ts";
import { givenUp } from "../shared/store/document-transitions.ts";
import { knownVersions } from "../shared/store/objects.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { ReconcileDeps } from "./deps.ts";

const ROUNDS = 100;

/**
 * What failed three times: its document says so from now on, and the message is done with.
 * A message that names no object is nobody's document; it stays where an operator sees it.
 */
export async function settleDeadLetters(deps: ReconcileDeps): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const letters = await deps.deadLetters.receive();
    if (letters.length === 0) return;
    for (const { body, forget } of letters) if (await isSettledLetter(deps, body)) await forget();
  }
}

async function isSettledLetter(deps: ReconcileDeps, body: string): Promise<boolean> {
  try {
    const settled: boolean[] = [];
    for (const object of objectChanges(body)) settled.push(await isGivenUp(deps, object));
    return settled.every(Boolean);
  } catch (error) {
    logError("reconcile.dead-letter", error);
    return false;
  }
}

/** A version that was never taken in is found by the listing of the bucket; only one whose document hangs needs a word here. */
async function isGivenUp(deps: ReconcileDeps, { key, place: { tenant }, versionId = "" }: ObjectChange): Promise<boolean> {
  const objectId = objectIdOf(await deps.secretOf(tenant), key);
  const documentId = (await knownVersions(deps.table, tenant, [{ objectId, versionId }])).documentOf(objectId, versionId);
  if (documentId === null) return true;
  const record = await readRecord(deps.table, documentKind, KEYS.document(tenant, documentId));
  if (record && isBeingRead(record, deps.now())) return false;
  const { after } = await change(deps.table, documentKind, KEYS.document(tenant, documentId), (current) => givenUp(current, deps.now()));
  if (after && isFinished(after)) deps.log("reconcile.given-up", { tenant, documentId, code: "POISON" });
  return true;
}

const isBeingRead = ({ progress, leaseUntil }: DocumentRecord, now: string): boolean => progress === "reading" && (leaseUntil ?? "") > now;
