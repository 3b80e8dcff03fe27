import { isContainer } from "../../lib/read/containers.ts";
import { objectIdOf } from "../shared/document-id.ts";
import { KEYS } from "../shared/keys.ts";
import { awaitsParts, type DocumentRecord, documentKind, isFinished, isScanning } from "../shared/store/document-record.ts";
import { type PartsOutcome, partsSettled } from "../shared/store/document-transitions.ts";
import { readPlace, versionsOfObject } from "../shared/store/objects.ts";
import { readParts } from "../shared/store/parts.ts";
import { change } from "../shared/store/record.ts";
import { getItems } from "../shared/store/table.ts";
import type { IngestDeps } from "./deps.ts";
import type { DocumentRef } from "./read-document.ts";
import { containersOf } from "./tell-containers.ts";

const AT_ONCE = 25;

/** Settles a document that holds files, and then whatever it came out of, from the inside out. Answers these containers. */
export async function settleOutwards(deps: IngestDeps, ref: DocumentRef): Promise<DocumentRef[]> {
  const met = new Map([[ref.documentId, ref]]);
  for (const { tenant, documentId } of met.values()) {
    await settleContainer(deps, { tenant, documentId });
    for (const container of await containersOf(deps, tenant, documentId)) met.set(container, { tenant, documentId: container });
  }
  return [...met.values()].slice(1);
}

/**
 * Says of an archive or message whether all files in it have been read. It is partial until then: the answer to its complaint may lie in the file that
 * comes last. The state is worked out from the files themselves, so that it does not matter who asks, how often, or what died in between.
 */
async function settleContainer(deps: IngestDeps, { tenant, documentId }: DocumentRef): Promise<void> {
  await change(deps.table, documentKind, KEYS.document(tenant, documentId), async (record) =>
    record && isFinished(record) && isContainer(record.reading?.format ?? "text")
      ? partsSettled(record, await outcomeOf(deps, record), deps.now())
      : null,
  );
}

/** Files are taken in from the first to the last, so the last ones are looked at first. */
async function outcomeOf(deps: IngestDeps, { tenant, documentId }: DocumentRecord): Promise<PartsOutcome> {
  const keys = await keysOf(deps, { tenant, documentId });
  if (keys === null) return "waiting";
  let outcome: PartsOutcome = "read";
  for (let end = keys.length; end > 0; end -= AT_ONCE) {
    const some = await Promise.all(
      keys.slice(Math.max(0, end - AT_ONCE), end).map((key) => outcomeOfPart(deps, { tenant, documentId }, key)),
    );
    if (some.includes("waiting")) return "waiting";
    if (some.includes("lacking")) outcome = "lacking";
  }
  return outcome;
}

/** Keys of its files, wherever it lies now; null while some are yet to be laid out. */
async function keysOf({ table }: IngestDeps, { tenant, documentId }: DocumentRef): Promise<string[] | null> {
  const { live } = await readPlace(table, tenant, documentId);
  const objectIds = [...new Set(live.map(({ objectId }) => objectId))];
  const all = await Promise.all(objectIds.map((objectId) => readParts(table, tenant, objectId)));
  return all.every((parts) => parts?.complete && parts.containerId === documentId) ? all.flatMap((parts) => parts?.keys ?? []) : null;
}

/** An archive can hold itself, and does not wait for that. */
async function outcomeOfPart(deps: IngestDeps, { tenant, documentId: container }: DocumentRef, key: string): Promise<PartsOutcome> {
  const versions = await versionsOfObject(deps.table, tenant, objectIdOf(await deps.secretOf(tenant), key));
  const ids = [...new Set(versions.map(({ documentId }) => documentId))];
  const items = await getItems(
    deps.table,
    ids.map((documentId) => KEYS.document(tenant, documentId)),
  );
  const records = items.map((item) => documentKind.schema.parse(item)).filter(({ documentId }) => documentId !== container);
  if (ids.length === 0 || records.some(isUnderWay)) return "waiting";
  return records.some(({ progress }) => progress === "failed") ? "lacking" : "read";
}

const isUnderWay = (record: DocumentRecord): boolean => !isFinished(record) || isScanning(record) || awaitsParts(record);
