import { createHash } from "node:crypto";
import { bodyText, type Operation } from "../call.ts";
import { CHECKSUMS, type ChecksumName } from "../checksums/digests.ts";
import { expectationsOf } from "../checksums/expectations.ts";
import { S3Error } from "../s3-error.ts";
import { childrenOf, readXml, textOf, writeXml, type XmlElements } from "../xml.ts";
import { type Deletion, deleteKey } from "./delete-object.ts";

const MAX_KEYS = 1000;

function checkBody(text: string, headers: Readonly<Record<string, string | undefined>>, payloadHash: string): void {
  const expected = expectationsOf(headers, payloadHash);
  if (expected.md5 !== undefined && createHash("md5").update(text).digest("base64") !== expected.md5) throw new S3Error("BadDigest");
  if (expected.sha256 !== undefined && createHash("sha256").update(text).digest("hex") !== expected.sha256)
    throw new S3Error("XAmzContentSHA256Mismatch");
  for (const [name, value] of Object.entries(expected.checksums)) {
    const digest = CHECKSUMS[name as ChecksumName].start();
    digest.update(Buffer.from(text));
    if (digest.digest().toString("base64") !== value) throw new S3Error("BadDigest");
  }
}

function deletedElement(key: string, asked: string | undefined, done: Deletion): XmlElements {
  const versionId = asked === undefined ? undefined : (done.versionId ?? undefined);
  if (!done.marker) return { Key: key, VersionId: versionId };
  return { Key: key, VersionId: versionId, DeleteMarker: true, DeleteMarkerVersionId: done.versionId ?? undefined };
}

/** Up to a thousand keys at once, each as if deleted by itself. */
export const deleteObjects: Operation = async (call) => {
  const bucket = call.service.store.buckets.find(call.bucket);
  const text = await bodyText(call);
  checkBody(text, call.headers, call.payloadHash);
  const request = readXml(text, "Delete");
  const objects = childrenOf(request, "Object");
  if (objects.length === 0 || objects.length > MAX_KEYS) throw new S3Error("MalformedXML");
  const deleted: XmlElements[] = [];
  for (const object of objects) {
    const key = textOf(object, "Key");
    if (!key) throw new S3Error("MalformedXML");
    const versionId = textOf(object, "VersionId");
    deleted.push(deletedElement(key, versionId, await deleteKey(call.service, bucket, key, versionId)));
  }
  const quiet = textOf(request, "Quiet") === "true";
  return { status: 200, body: writeXml("DeleteResult", quiet ? {} : { Deleted: deleted }) };
};
