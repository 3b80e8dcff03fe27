import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion as ObjectVersionRow,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { DuelineError } from "../../lib/errors.ts";
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
  /** Null: this version (or, without one, the key) is gone. Throws CANNOT_FETCH where the bucket does not give its bytes out. */
  open(key: string, versionId?: string): Promise<OpenObject | null>;
  /** The version that a plain read would give; null after a deletion. */
  currentVersion(key: string): Promise<string | null>;
  /** Versions of a key since it was last deleted, newest first. */
  lineage(key: string): Promise<string[]>;
  /** Versions and deletions, a page at a time; `from` is where the page before ended. */
  listVersions(from: ObjectVersion | null): Promise<VersionPage>;
}

/** An unversioned bucket calls its only version so. */
export const ONLY_VERSION = "null";
const ABSENT = new Set(["NoSuchKey", "NoSuchVersion", "NotFound", "MethodNotAllowed"]);
const REFUSED = new Set(["AccessDenied", "InvalidObjectState"]);
const PAGE_SIZE = 1000;

/** Not for this function to read: no permission for the object or its key, or it lies in an archive. Faults of our own credentials are not that. */
const isRefused = (error: unknown): error is S3ServiceException =>
  error instanceof S3ServiceException && (REFUSED.has(error.name) || error.name.startsWith("KMS."));

/** An answer to HEAD has no body that could say more. */
const isForbidden = (error: unknown): boolean => error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403;

async function unlessAbsent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const isAbsent = error instanceof S3ServiceException && (ABSENT.has(error.name) || error.$metadata.httpStatusCode === 404);
    if (isAbsent) return null;
    throw error;
  }
}

type Row = Pick<ObjectVersionRow, "Key" | "VersionId" | "IsLatest" | "LastModified">;
const timeOf = ({ LastModified }: Row): number => LastModified?.getTime() ?? 0;
const listed = (rows: readonly Row[] | undefined, isDeletion: boolean): ListedVersion[] =>
  (rows ?? []).map(({ Key = "", VersionId = ONLY_VERSION, IsLatest = false }) => ({
    key: Key,
    versionId: VersionId,
    isLatest: IsLatest,
    isDeletion,
  }));

/** S3 lists the versions of one key newest first, and its deletions apart from them: only their times tell which came before which. */
async function lineageOf(client: S3Client, bucket: string, key: string): Promise<string[]> {
  const versions: Row[] = [];
  const deletions: Row[] = [];
  let markers: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
  while (markers) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, MaxKeys: PAGE_SIZE, ...markers }),
    );
    versions.push(...(page.Versions ?? []).filter(({ Key }) => Key === key));
    deletions.push(...(page.DeleteMarkers ?? []).filter(({ Key }) => Key === key));
    const isMore = page.IsTruncated === true && page.NextKeyMarker === key;
    markers = isMore ? { KeyMarker: key, VersionIdMarker: page.NextVersionIdMarker ?? "" } : null;
  }
  if (deletions.some(({ IsLatest }) => IsLatest)) return [];
  const deleted = Math.max(0, ...deletions.map(timeOf));
  return versions.filter((row) => timeOf(row) >= deleted).map(({ VersionId = ONLY_VERSION }) => VersionId);
}

export function s3Inbox(bucket: string, client: S3Client = new S3Client({})): Inbox {
  const lineage = (key: string) => lineageOf(client, bucket, key);
  return {
    lineage,
    async open(key, versionId) {
      const version = versionId ? { VersionId: versionId } : {};
      const object = await unlessAbsent(client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...version }))).catch((error) => {
        throw isRefused(error) ? new DuelineError("CANNOT_FETCH", undefined, { cause: error }) : error;
      });
      if (!object?.Body) return null;
      const chunks = object.Body as AsyncIterable<Uint8Array>;
      return { versionId: object.VersionId ?? ONLY_VERSION, size: object.ContentLength ?? 0, chunks };
    },
    async currentVersion(key) {
      try {
        const head = await unlessAbsent(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
        return head ? (head.VersionId ?? ONLY_VERSION) : null;
      } catch (error) {
        if (!isForbidden(error)) throw error;
        const [latest] = await lineage(key);
        return latest ?? null;
      }
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
