import * as z from "zod";
import { Said } from "../../../lib/read/said.ts";
import { KEYS, PREFIXES, type TableKey, TTL_ATTRIBUTE } from "../keys.ts";
import type { Standing } from "./document-record.ts";
import { ObjectHead } from "./object-head.ts";
import { getItem, getItems, type Item, putItem, putItems, queryAll, type Table, withPrefix } from "./table.ts";

/** The archive or message that a file came out of. `depth` counts how many lie one in the other; `budget` is how many files it may hold. */
export const Container = z.object({
  documentId: z.string(),
  /** Where it lay in there; may be a person's name. */
  name: z.string(),
  depth: z.int().positive(),
  budget: z.int().nonnegative(),
});
export type Container = z.infer<typeof Container>;

/** Where a document's bytes came from: one row for each version that held them. */
export const Source = z.object({
  objectId: z.string(),
  versionId: z.string(),
  key: z.string(),
  fileName: z.string(),
  folder: z.string().nullable(),
  receivedAt: z.string(),
  container: Container.nullable().default(null),
  said: Said.nullable().default(null),
});
export type Source = z.infer<typeof Source>;

const Version = z.object({ sk: z.string(), documentId: z.string() });
/** What is known of a file whose key says nothing: by `POST /uploads`, or by the archive or message that it came out of. */
export const Upload = z.object({
  fileName: z.string(),
  folder: z.string().nullable(),
  container: Container.nullable().default(null),
  said: Said.nullable().default(null),
});
export type Upload = z.infer<typeof Upload>;

/** Writes that a version held a document's bytes. Answers whether this was news. */
export async function addSource(table: Table, tenant: string, documentId: string, source: Source): Promise<boolean> {
  const { objectId, versionId } = source;
  const versionKey = KEYS.objectVersion(tenant, objectId, versionId);
  const isKnown = (await getItem(table, versionKey))?.documentId === documentId;
  if (isKnown) return false;
  await putItems(table, [{ ...KEYS.source(tenant, documentId, objectId, versionId), ...source }]);
  return true;
}

/** The last word of an arrival: from here on, the version counts as taken in. */
export async function markVersion(table: Table, tenant: string, documentId: string, { objectId, versionId }: Source): Promise<void> {
  await putItems(table, [{ ...KEYS.objectVersion(tenant, objectId, versionId), documentId }]);
}

/** Versions of a key that were taken in, in no order that means anything, each with the document that it became. */
export async function versionsOfObject(
  table: Table,
  tenant: string,
  objectId: string,
): Promise<{ versionId: string; documentId: string }[]> {
  const { pk } = KEYS.objectHead(tenant, objectId);
  const items = await queryAll(table, withPrefix(pk, PREFIXES.versions));
  return items
    .map((item) => Version.parse(item))
    .map(({ sk, documentId }) => ({ versionId: sk.slice(PREFIXES.versions.length), documentId }));
}

export async function documentsOfObject(table: Table, tenant: string, objectId: string): Promise<string[]> {
  return [...new Set((await versionsOfObject(table, tenant, objectId)).map(({ documentId }) => documentId))];
}

export interface KnownVersions {
  /** The document that a version became. */
  documentOf(objectId: string, versionId: string): string | null;
  /** The current version as it was last seen; undefined where the object was never seen, or its documents are not all in their places. */
  headOf(objectId: string): string | null | undefined;
}

/** What is known of versions of objects, for comparing with what the bucket lists. */
export async function knownVersions(
  table: Table,
  tenant: string,
  versions: readonly { objectId: string; versionId: string }[],
): Promise<KnownVersions> {
  const keys = versions.flatMap(({ objectId, versionId }) => [
    KEYS.objectVersion(tenant, objectId, versionId),
    KEYS.objectHead(tenant, objectId),
  ]);
  const items = new Map((await getItems(table, keys)).map((item) => [textOf(item), item]));
  const find = (key: TableKey) => items.get(textOf(key));
  return {
    documentOf: (objectId, versionId) => (find(KEYS.objectVersion(tenant, objectId, versionId))?.documentId as string | undefined) ?? null,
    headOf: (objectId) => settledVersion(find(KEYS.objectHead(tenant, objectId))),
  };
}

function settledVersion(item: Item | undefined): string | null | undefined {
  const head = ObjectHead.optional().parse(item);
  return head?.settled ? head.versionId : undefined;
}

const textOf = ({ pk, sk }: TableKey): string => `${pk}\n${sk}`;

export async function sourcesOf(table: Table, tenant: string, documentId: string): Promise<Source[]> {
  const { pk } = KEYS.document(tenant, documentId);
  return (await queryAll(table, withPrefix(pk, PREFIXES.sources))).map((item) => Source.parse(item));
}

export interface Place {
  standing: Standing;
  folders: string[];
  /** Versions that are current, or stand for a current one that could not be read; where a document has to be read, the bytes are taken from one of these first. */
  live: Source[];
}

/** What is known of keys, by object id. */
export type Heads = ReadonlyMap<string, Head>;
type Head = Pick<ObjectHead, "versionId" | "shown">;

const isLive = (head: Head | undefined, versionId: string): boolean => head?.versionId === versionId || head?.shown === versionId;

/** What the bucket's current versions mean for a document that came from `sources`. */
export function placeOf(sources: readonly Source[], heads: Heads): Place {
  const live = sources.filter(({ objectId, versionId }) => isLive(heads.get(objectId), versionId));
  const isReplaced = sources.some(({ objectId }) => (heads.get(objectId)?.versionId ?? null) !== null);
  const standing = live.length > 0 ? "current" : isReplaced ? "superseded" : "withdrawn";
  const told = live.length > 0 ? live : sources;
  const folders = [...new Set(told.flatMap(({ folder }) => (folder === null ? [] : [folder])))].sort();
  return { standing, folders, live: [...live] };
}

export async function readPlace(table: Table, tenant: string, documentId: string): Promise<Place & { sources: Source[]; heads: Heads }> {
  const sources = await sourcesOf(table, tenant, documentId);
  const items = await getItems(
    table,
    sources.map(({ objectId }) => KEYS.objectHead(tenant, objectId)),
  );
  const heads = new Map(items.map((item) => ObjectHead.parse(item)).map((head) => [head.objectId, head]));
  return { ...placeOf(sources, heads), sources, heads };
}

const UPLOAD_DAYS = 30;
const DAY_SECONDS = 86_400;
const secondsOf = (now: string): number => Math.floor(Date.parse(now) / 1000);

/** Kept for a month: where the bytes never come, nobody's name stays behind. */
export async function saveUpload(
  table: Table,
  tenant: string,
  objectId: string,
  upload: z.input<typeof Upload>,
  now: string,
): Promise<void> {
  const expiry = { [TTL_ATTRIBUTE]: secondsOf(now) + UPLOAD_DAYS * DAY_SECONDS };
  await putItem(table, { ...KEYS.objectUpload(tenant, objectId), ...upload, ...expiry });
}

/** What was said of an upload whose bytes are here now: kept from then on. The table removes what has expired only some days later. */
export async function takeUpload(table: Table, tenant: string, objectId: string, now: string): Promise<Upload | null> {
  const key = KEYS.objectUpload(tenant, objectId);
  const item = await getItem(table, key);
  const expiry = item?.[TTL_ATTRIBUTE];
  if (!item || (expiry !== undefined && Number(expiry) <= secondsOf(now))) return null;
  const upload = Upload.parse(item);
  if (expiry !== undefined) await putItem(table, { ...key, ...upload });
  return upload;
}
