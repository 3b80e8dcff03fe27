import { receiveBody } from "../body/receive.ts";
import { type Operation, versionHeader } from "../call.ts";
import { commitObject } from "../commit.ts";
import { checkBeforeWrite } from "../conditions.ts";
import { checksumHeaders, headersToKeep } from "../object-headers.ts";
import type { NewObject } from "../store/versions.ts";

export const putObject: Operation = async (call) => {
  const { store } = call.service;
  const bucket = store.buckets.find(call.bucket);
  checkBeforeWrite(call.headers, store.versions.latest(bucket.name, call.key));
  const body = await receiveBody({ ...call, stream: call.body }, store.blobs);
  const object: NewObject = {
    size: body.size,
    etag: body.md5,
    blob: body.blob,
    headers: headersToKeep(call.headers),
    checksums: body.checksums,
    checksumType: "FULL_OBJECT",
  };
  const version = await commitObject(call, bucket, object, "ObjectCreated:Put");
  const sse = { "x-amz-server-side-encryption": version.headers["x-amz-server-side-encryption"] ?? "AES256" };
  return { status: 200, headers: { etag: `"${version.etag}"`, ...sse, ...versionHeader(bucket, version), ...checksumHeaders(version) } };
};
