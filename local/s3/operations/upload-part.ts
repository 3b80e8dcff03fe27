import { type ReceivedBody, receiveBody } from "../body/receive.ts";
import type { Operation, S3Call } from "../call.ts";
import { checksumHeaders } from "../object-headers.ts";
import { parseRange } from "../range.ts";
import { S3Error } from "../s3-error.ts";
import type { Upload } from "../store/uploads.ts";
import { writeXml } from "../xml.ts";
import { copySource } from "./copy-object.ts";

const MAX_PARTS = 10_000;

function partNumber(call: S3Call): number {
  const number = Number(call.query.get("partNumber"));
  if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS)
    throw new S3Error("InvalidArgument", "Part number must be an integer between 1 and 10000.");
  return number;
}

async function keepPart(call: S3Call, upload: Upload, body: ReceivedBody): Promise<void> {
  const { store, now } = call.service;
  const { blob, size, md5, checksums } = body;
  try {
    const replaced = store.uploads.putPart(upload.id, { number: partNumber(call), etag: md5, size, blob, checksums, modified: now() });
    await store.blobs.remove(replaced);
  } catch (error) {
    await store.blobs.remove([blob]);
    throw error;
  }
}

function uploadOf(call: S3Call): Upload {
  partNumber(call);
  return call.service.store.uploads.find(call.bucket, call.key, call.query.get("uploadId") ?? "");
}

export const uploadPart: Operation = async (call) => {
  const upload = uploadOf(call);
  const asked = upload.checksum === "" ? [] : [upload.checksum];
  const body = await receiveBody({ ...call, stream: call.body }, call.service.store.blobs, asked);
  await keepPart(call, upload, body);
  const { "x-amz-checksum-type": _, ...checksums } = checksumHeaders({ checksums: body.checksums, checksumType: "COMPOSITE" });
  return { status: 200, headers: { etag: `"${body.md5}"`, ...checksums } };
};

/** A part whose bytes come from another object, whole or a range of it. */
export const uploadPartCopy: Operation = async (call) => {
  const { blobs } = call.service.store;
  const upload = uploadOf(call);
  const source = copySource(call);
  const range = parseRange(call.headers["x-amz-copy-source-range"], source.size) ?? undefined;
  const stream = source.size === 0 ? emptyStream() : (blobs.read(source.blob, range) as AsyncIterable<Buffer>);
  const asked = upload.checksum === "" ? [] : [upload.checksum];
  const body = await receiveBody({ stream, headers: {}, payloadHash: "UNSIGNED-PAYLOAD", signature: call.signature }, blobs, asked);
  await keepPart(call, upload, body);
  const result = { LastModified: new Date(call.service.now()).toISOString(), ETag: `"${body.md5}"` };
  return { status: 200, body: writeXml("CopyPartResult", result) };
};

async function* emptyStream(): AsyncGenerator<Buffer> {}
