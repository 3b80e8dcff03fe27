import { S3Error } from "./s3-error.ts";
import type { Version } from "./store/versions.ts";

type Headers = Readonly<Record<string, string | undefined>>;

function namesEtag(header: string, etag: string): boolean {
  return header.split(",").some((one) => {
    const value = one.trim();
    return value === "*" || value.replace(/^W\//, "").replaceAll('"', "") === etag;
  });
}

/** HTTP dates have whole seconds. */
function isNewer(version: Version, date: string): boolean {
  return Math.floor(version.modified / 1000) * 1000 > Date.parse(date);
}

/** Preconditions of a write, held against what the key has at the moment of the write. */
export function checkBeforeWrite(headers: Headers, latest: Version | undefined): void {
  const present = latest && !latest.marker ? latest : undefined;
  const [ifMatch, ifNoneMatch] = [headers["if-match"], headers["if-none-match"]];
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== "*")
    throw new S3Error("NotImplemented", "If-None-Match takes only * on a write.");
  if (ifNoneMatch !== undefined && present) throw new S3Error("PreconditionFailed");
  if (ifMatch === undefined) return;
  if (!present) throw new S3Error("NoSuchKey");
  if (!namesEtag(ifMatch, present.etag)) throw new S3Error("PreconditionFailed");
}

/** Preconditions of a read, or of the source of a copy where `prefix` is `x-amz-copy-source-`. */
export function checkBeforeRead(headers: Headers, version: Version, prefix = ""): void {
  const ifMatch = headers[`${prefix}if-match`];
  const ifNoneMatch = headers[`${prefix}if-none-match`];
  const unmodifiedSince = headers[`${prefix}if-unmodified-since`];
  const modifiedSince = headers[`${prefix}if-modified-since`];
  const unchanged = prefix === "" ? "NotModified" : "PreconditionFailed";
  const about = { etag: `"${version.etag}"` };
  if (ifMatch !== undefined && !namesEtag(ifMatch, version.etag)) throw new S3Error("PreconditionFailed");
  if (ifMatch === undefined && unmodifiedSince !== undefined && isNewer(version, unmodifiedSince)) throw new S3Error("PreconditionFailed");
  if (ifNoneMatch !== undefined && namesEtag(ifNoneMatch, version.etag)) throw new S3Error(unchanged, undefined, about);
  if (ifNoneMatch === undefined && modifiedSince !== undefined && !isNewer(version, modifiedSince))
    throw new S3Error(unchanged, undefined, about);
}
