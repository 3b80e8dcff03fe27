import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ObjectVersion as ObjectVersionRow,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { INBOX_PREFIX } from "./keys.ts";

export interface OpenObject {
  versionId: string;
  size: number;
  chunks: AsyncIterable<Uint8Array>;
}

export interface ObjectVersion {
  key: string;
  versionId: string;
}

export interface ListedVersion extends ObjectVersion {
  isLatest: boolean;
  /** A delete marker holds no bytes. */
  isDeletion: boolean;
}

export interface VersionPage {
  versions: ListedVersion[];
  next: ObjectVersion | null;
}

/** The bucket where documents come in, as the functions see it. */
export interface Inbox {
  /** Null: this version (or, without one, the key) is gone. */
  open(key: string, versionId?: string): Promise<OpenObject | null>;
  /** The version that a plain read would give; null after a deletion. */
  currentVersion(key: string): Promise<string | null>;
  /** Versions and deletions, a page at a time; `from` is where the page before ended. */
  listVersions(from: ObjectVersion | null): Promise<VersionPage>;
}

/** An unversioned bucket calls its only version so. */
const ONLY_VERSION = "null";
const ABSENT = new Set(["NoSuchKey", "NoSuchVersion", "NotFound", "MethodNotAllowed"]);
const PAGE_SIZE = 1000;

async function unlessAbsent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const isAbsent = error instanceof S3ServiceException && (ABSENT.has(error.name) || error.$metadata.httpStatusCode === 404);
    if (isAbsent) return null;
    throw error;
  }
}

type Row = Pick<ObjectVersionRow, "Key" | "VersionId" | "IsLatest">;
const listed = (rows: readonly Row[] | undefined, isDeletion: boolean): ListedVersion[] =>
  (rows ?? []).map(({ Key = "", VersionId = ONLY_VERSION, IsLatest = false }) => ({
    key: Key,
    versionId: VersionId,
    isLatest: IsLatest,
    isDeletion,
  }));

export function s3Inbox(bucket: string, client: S3Client = new S3Client({})): Inbox {
  return {
    async open(key, versionId) {
      const version = versionId ? { VersionId: versionId } : {};
      const object = await unlessAbsent(client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...version })));
      if (!object?.Body) return null;
      const chunks = object.Body as AsyncIterable<Uint8Array>;
      return { versionId: object.VersionId ?? ONLY_VERSION, size: object.ContentLength ?? 0, chunks };
    },
    async currentVersion(key) {
      const head = await unlessAbsent(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
      return head ? (head.VersionId ?? ONLY_VERSION) : null;
    },
    async listVersions(from) {
      const markers = from ? { KeyMarker: from.key, VersionIdMarker: from.versionId } : {};
      const request = { Bucket: bucket, Prefix: INBOX_PREFIX, MaxKeys: PAGE_SIZE, ...markers };
      const page = await client.send(new ListObjectVersionsCommand(request));
      const versions = [...listed(page.Versions, false), ...listed(page.DeleteMarkers, true)];
      const next = page.IsTruncated ? { key: page.NextKeyMarker ?? "", versionId: page.NextVersionIdMarker ?? "" } : null;
      return { versions, next };
    },
  };
}
