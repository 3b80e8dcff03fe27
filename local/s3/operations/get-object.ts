import { type Operation, type S3Answer, type S3Call, versionAskedFor, versionHeader } from "../call.ts";
import { checkBeforeRead } from "../conditions.ts";
import { checksumHeaders, headersOf } from "../object-headers.ts";
import { parseRange } from "../range.ts";
import { S3Error } from "../s3-error.ts";
import type { Version } from "../store/versions.ts";

interface Asked {
  version: Version;
  status: number;
  headers: Record<string, string>;
  range: { start: number; end: number } | null;
}

function ask(call: S3Call): Asked {
  const bucket = call.service.store.buckets.find(call.bucket);
  if (call.query.has("partNumber")) throw new S3Error("NotImplemented");
  const version = versionAskedFor(call);
  checkBeforeRead(call.headers, version);
  const range = parseRange(call.headers.range, version.size);
  const length = range ? range.end - range.start + 1 : version.size;
  const wantsChecksums = call.headers["x-amz-checksum-mode"]?.toUpperCase() === "ENABLED" && !range;
  const headers = {
    ...headersOf(version, call.query),
    ...versionHeader(bucket, version),
    ...(wantsChecksums ? checksumHeaders(version) : {}),
    "content-length": String(length),
    ...(range ? { "content-range": `bytes ${range.start}-${range.end}/${version.size}` } : {}),
  };
  return { version, status: range ? 206 : 200, headers, range };
}

export const getObject: Operation = (call): S3Answer => {
  const { version, status, headers, range } = ask(call);
  if (version.blob === null || version.size === 0) return { status, headers };
  return { status, headers, body: call.service.store.blobs.read(version.blob, range ?? undefined) };
};

export const headObject: Operation = (call): S3Answer => {
  const { status, headers } = ask(call);
  return { status, headers };
};
