import { createHash } from "node:crypto";
import { bodyText, type Operation, type S3Call, versionHeader } from "../call.ts";
import { CHECKSUMS, type ChecksumName, type Digest } from "../checksums/digests.ts";
import { givenChecksums } from "../checksums/expectations.ts";
import { commitObject } from "../commit.ts";
import { checkBeforeWrite } from "../conditions.ts";
import { S3Error } from "../s3-error.ts";
import type { Part, Upload } from "../store/uploads.ts";
import type { Checksums } from "../store/versions.ts";
import { childrenOf, type ParsedXml, readXml, textOf, writeXml } from "../xml.ts";

const MIN_PART_BYTES = 5 * 1024 * 1024;

function checkPart(wanted: ParsedXml, part: Part): void {
  if (textOf(wanted, "ETag")?.replaceAll('"', "") !== part.etag) throw new S3Error("InvalidPart");
  for (const [name, { element }] of Object.entries(CHECKSUMS)) {
    const claimed = textOf(wanted, element);
    if (claimed !== undefined && claimed !== part.checksums[name as ChecksumName]) throw new S3Error("InvalidPart");
  }
}

/** The parts that the client lists, in its order, each held against what was uploaded. */
function partsListed(text: string, uploaded: readonly Part[]): Part[] {
  const wanted = childrenOf(readXml(text, "CompleteMultipartUpload"), "Part");
  if (wanted.length === 0) throw new S3Error("MalformedXML");
  const byNumber = new Map(uploaded.map((part) => [part.number, part]));
  const parts = wanted.map((one) => {
    const part = byNumber.get(Number(textOf(one, "PartNumber")));
    if (!part) throw new S3Error("InvalidPart");
    checkPart(one, part);
    return part;
  });
  if (parts.some((part, index) => index > 0 && part.number <= (parts[index - 1]?.number ?? 0))) throw new S3Error("InvalidPartOrder");
  if (parts.slice(0, -1).some((part) => part.size < MIN_PART_BYTES)) throw new S3Error("EntityTooSmall");
  return parts;
}

function etagOf(parts: readonly Part[]): string {
  const hash = createHash("md5");
  for (const part of parts) hash.update(Buffer.from(part.etag, "hex"));
  return `${hash.digest("hex")}-${parts.length}`;
}

function compositeOf(name: ChecksumName, parts: readonly Part[]): string {
  const digest = CHECKSUMS[name].start();
  for (const part of parts) digest.update(Buffer.from(part.checksums[name] ?? "", "base64"));
  return `${digest.digest().toString("base64")}-${parts.length}`;
}

async function join(call: S3Call, parts: readonly Part[], digest: Digest | null): Promise<string> {
  const { blobs } = call.service.store;
  async function* bytes(): AsyncGenerator<Buffer> {
    for (const part of parts)
      for await (const piece of blobs.read(part.blob) as AsyncIterable<Buffer>) {
        digest?.update(piece);
        yield piece;
      }
  }
  return blobs.write(bytes());
}

async function assemble(call: S3Call, upload: Upload, parts: readonly Part[]): Promise<{ blob: string; checksums: Checksums }> {
  const name = upload.checksum;
  if (name === "") return { blob: await join(call, parts, null), checksums: {} };
  if (upload.checksumType === "COMPOSITE") return { blob: await join(call, parts, null), checksums: { [name]: compositeOf(name, parts) } };
  const digest = CHECKSUMS[name].start();
  const blob = await join(call, parts, digest);
  const value = digest.digest().toString("base64");
  const claimed = givenChecksums(call.headers)[name];
  if (claimed === undefined || claimed === value) return { blob, checksums: { [name]: value } };
  await call.service.store.blobs.remove([blob]);
  throw new S3Error("BadDigest");
}

export const completeUpload: Operation = async (call) => {
  const { store } = call.service;
  const bucket = store.buckets.find(call.bucket);
  const upload = store.uploads.find(call.bucket, call.key, call.query.get("uploadId") ?? "");
  const parts = partsListed(await bodyText(call), store.uploads.parts(upload.id));
  checkBeforeWrite(call.headers, store.versions.latest(bucket.name, call.key));
  const { blob, checksums } = await assemble(call, upload, parts);
  const { headers, checksumType } = upload;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const object = { size, etag: etagOf(parts), blob, headers, checksums, checksumType };
  const version = await commitObject(call, bucket, object, "ObjectCreated:CompleteMultipartUpload");
  await store.blobs.remove(store.uploads.remove(upload.id));
  const elements = Object.fromEntries(Object.entries(checksums).map(([name, value]) => [CHECKSUMS[name as ChecksumName].element, value]));
  const body = writeXml("CompleteMultipartUploadResult", { Bucket: bucket.name, Key: call.key, ETag: `"${version.etag}"`, ...elements });
  return { status: 200, headers: versionHeader(bucket, version), body };
};

export const abortUpload: Operation = async (call) => {
  const { store } = call.service;
  const upload = store.uploads.find(call.bucket, call.key, call.query.get("uploadId") ?? "");
  await store.blobs.remove(store.uploads.remove(upload.id));
  return { status: 204 };
};
