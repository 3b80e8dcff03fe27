import type { Operation } from "../call.ts";
import { CHECKSUMS, checksumNamed } from "../checksums/digests.ts";
import { headersToKeep } from "../object-headers.ts";
import { randomName } from "../random-name.ts";
import { S3Error } from "../s3-error.ts";
import { writeXml } from "../xml.ts";

export const createUpload: Operation = (call) => {
  const { store, now } = call.service;
  const bucket = store.buckets.find(call.bucket);
  const checksum = checksumNamed(call.headers["x-amz-checksum-algorithm"]) ?? "";
  const asked = call.headers["x-amz-checksum-type"]?.toUpperCase();
  const checksumType = asked === "FULL_OBJECT" || (asked === undefined && checksum === "CRC64NVME") ? "FULL_OBJECT" : "COMPOSITE";
  if (checksumType === "FULL_OBJECT" && checksum !== "" && !CHECKSUMS[checksum].wholeObject) throw new S3Error("InvalidRequest");
  const id = randomName();
  store.uploads.create({
    id,
    bucket: bucket.name,
    key: call.key,
    initiated: now(),
    headers: headersToKeep(call.headers),
    checksum,
    checksumType,
  });
  const headers: Record<string, string> =
    checksum === "" ? {} : { "x-amz-checksum-algorithm": checksum, "x-amz-checksum-type": checksumType };
  return { status: 200, headers, body: writeXml("InitiateMultipartUploadResult", { Bucket: bucket.name, Key: call.key, UploadId: id }) };
};
