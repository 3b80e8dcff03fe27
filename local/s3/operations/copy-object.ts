import { type Operation, type S3Call, versionHeader } from "../call.ts";
import { CHECKSUMS, checksumNamed } from "../checksums/digests.ts";
import { commitObject } from "../commit.ts";
import { checkBeforeRead } from "../conditions.ts";
import { headersToKeep } from "../object-headers.ts";
import { S3Error } from "../s3-error.ts";
import type { Checksums, Version } from "../store/versions.ts";
import { writeXml } from "../xml.ts";

/** The version that `x-amz-copy-source` names: `/bucket/key?versionId=…`, percent-encoded. */
export function copySource(call: S3Call): Version & { blob: string } {
  const [path = "", versionId] = (call.headers["x-amz-copy-source"] ?? "").split("?versionId=");
  let decoded: string;
  try {
    decoded = decodeURIComponent(path.replace(/^\//, ""));
  } catch {
    throw new S3Error("InvalidArgument", "x-amz-copy-source is malformed.");
  }
  const mark = decoded.indexOf("/");
  if (mark < 1) throw new S3Error("InvalidArgument", "x-amz-copy-source must be bucket/key.");
  const [bucket, key] = [decoded.slice(0, mark), decoded.slice(mark + 1)];
  const { buckets, versions } = call.service.store;
  buckets.find(bucket);
  const version = versionId === undefined ? versions.latest(bucket, key) : versions.find(bucket, key, versionId);
  if (!version || version.blob === null) throw new S3Error(versionId === undefined ? "NoSuchKey" : "NoSuchVersion");
  checkBeforeRead(call.headers, version, "x-amz-copy-source-");
  return { ...version, blob: version.blob };
}

function headersOfCopy(call: S3Call, source: Version): Record<string, string> {
  const replaces = call.headers["x-amz-metadata-directive"]?.toUpperCase() === "REPLACE";
  const ontoItself = source.bucket === call.bucket && source.key === call.key && source.latest;
  if (ontoItself && !replaces) throw new S3Error("InvalidRequest", "A copy onto itself must change something.");
  return replaces ? headersToKeep(call.headers) : source.headers;
}

async function checksumsOfCopy(call: S3Call, source: Version & { blob: string }): Promise<Checksums> {
  const name = checksumNamed(call.headers["x-amz-checksum-algorithm"]);
  if (!name) return source.checksumType === "FULL_OBJECT" ? source.checksums : {};
  const digest = CHECKSUMS[name].start();
  for await (const piece of call.service.store.blobs.read(source.blob)) digest.update(piece as Buffer);
  return { [name]: digest.digest().toString("base64") };
}

export const copyObject: Operation = async (call) => {
  const { store } = call.service;
  const bucket = store.buckets.find(call.bucket);
  const source = copySource(call);
  const headers = headersOfCopy(call, source);
  const checksums = await checksumsOfCopy(call, source);
  const blob = await store.blobs.copy(source.blob);
  const object = { ...source, blob, headers, checksums, checksumType: "FULL_OBJECT" as const };
  const version = await commitObject(call, bucket, object, "ObjectCreated:Copy");
  const body = writeXml("CopyObjectResult", { LastModified: new Date(version.modified).toISOString(), ETag: `"${version.etag}"` });
  return { status: 200, headers: { ...versionHeader(bucket, version), "x-amz-copy-source-version-id": source.versionId }, body };
};
