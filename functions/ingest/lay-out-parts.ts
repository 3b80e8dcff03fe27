import type { DocumentFormat } from "../../lib/model/document.ts";
import { isContainer, nestedIn, nestingRefusal, partsOf } from "../../lib/read/containers.ts";
import { documentIdOf, objectIdOf, partIdOf } from "../shared/document-id.ts";
import { KEYS, partKey } from "../shared/keys.ts";
import { type DocumentRecord, documentKind } from "../shared/store/document-record.ts";
import type { ObjectHead } from "../shared/store/object-head.ts";
import { readPlace, type Source, saveUpload, versionsOfObject } from "../shared/store/objects.ts";
import { beginParts, completeParts, readParts } from "../shared/store/parts.ts";
import { readRecord } from "../shared/store/record.ts";
import { chooseVersion, type ObjectRef } from "./choose-version.ts";
import type { IngestDeps } from "./deps.ts";
import { nestingOf } from "./nesting.ts";
import { fetchAgain } from "./take-in.ts";

const ATTEMPTS = 20;

/**
 * Brings the files of the archive or message that stands for a key into the inbox, as objects of their own, and takes away those of what stood
 * there before. They come in like any other document; a deleted archive takes its files with it. Running it again changes nothing.
 */
export async function layOutParts(deps: IngestDeps, ref: ObjectRef): Promise<ObjectHead | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await chooseVersion(deps, ref);
    if (!head || (await isLaidOut(deps, ref, head))) return head;
  }
  return null;
}

/** Answers false where the key has come to stand for something else in the meantime. */
async function isLaidOut(deps: IngestDeps, ref: ObjectRef, head: ObjectHead): Promise<boolean> {
  const { tenant, objectId } = ref;
  const isUnread = head.versionId !== null && head.shown === null;
  if (isUnread) return true;
  const container = await containerOf(deps, ref, head);
  const known = await readParts(deps.table, tenant, objectId);
  const containerId = container?.documentId ?? null;
  if (known ? known.complete && known.containerId === containerId : containerId === null) return true;
  const files = container ? await describeFiles(deps, ref, container) : [];
  const layout = { tenant, objectId, containerId, keys: files.map(({ key }) => key) };
  const all = await beginParts(deps.table, layout);
  if (container) await layOut(deps, ref, container, files);
  const wanted = new Set(layout.keys);
  for (const key of all.filter((one) => !wanted.has(one))) await deps.parts.remove(key);
  deps.log("ingest.parts", { tenant, documents: files.length });
  return await completeParts(deps.table, layout);
}

async function containerOf({ table }: IngestDeps, { tenant, objectId }: ObjectRef, { shown }: ObjectHead): Promise<DocumentRecord | null> {
  const version = (await versionsOfObject(table, tenant, objectId)).find(({ versionId }) => versionId === shown);
  const record = version ? await readRecord(table, documentKind, KEYS.document(tenant, version.documentId)) : null;
  return record?.reading && isContainer(record.reading.format) ? record : null;
}

interface File {
  key: string;
  objectId: string;
  fileName: string;
  name: string;
}

interface Opened {
  bytes: Uint8Array;
  source: Source | undefined;
}

async function open(deps: IngestDeps, { tenant, objectId }: ObjectRef, { documentId }: DocumentRecord): Promise<Opened> {
  const { live, sources } = await readPlace(deps.table, tenant, documentId);
  const source = sources.find((one) => one.objectId === objectId);
  return { bytes: await fetchAgain(deps, [...live, ...sources]), source };
}

const formatOf = ({ reading }: DocumentRecord): DocumentFormat => reading?.format ?? "zip";

/** What will be laid out, and where; no more than one file is unpacked at a time. */
async function describeFiles(deps: IngestDeps, ref: ObjectRef, record: DocumentRecord): Promise<File[]> {
  const { bytes, source } = await open(deps, ref, record);
  const secret = await deps.secretOf(ref.tenant);
  const files: File[] = [];
  for await (const part of partsOf(bytes, formatOf(record))) {
    if (part.refusal) continue;
    const { number, name, fileName } = part;
    const key = partKey(ref.tenant, partIdOf(secret, ref.objectId, { number, name, documentId: documentIdOf(secret, part.bytes) }));
    files.push({ key, objectId: objectIdOf(secret, key), fileName, name });
  }
  return nestingRefusal(files.length, nestingOf(source)) ? [] : files;
}

/** What is known of a file comes before its bytes: whoever sees these finds its name. */
async function layOut(deps: IngestDeps, ref: ObjectRef, record: DocumentRecord, files: readonly File[]): Promise<void> {
  const { bytes, source } = await open(deps, ref, record);
  const nesting = nestedIn(nestingOf(source), files.length);
  const waiting = [...files];
  for await (const part of partsOf(bytes, formatOf(record))) {
    const file = part.refusal ? undefined : waiting.shift();
    if (!file) continue;
    const { objectId, fileName, name } = file;
    const container = { documentId: record.documentId, name, ...nesting };
    await saveUpload(deps.table, ref.tenant, objectId, { fileName, folder: source?.folder ?? null, container }, deps.now());
    await deps.parts.put(file.key, part.bytes);
  }
}
