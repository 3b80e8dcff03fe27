import { encodeRfc3986 } from "../../signature/canonical.ts";
import { numberInQuery, type Operation, type S3Call } from "../call.ts";
import { AFTER_ALL, type Listing, listKeys } from "../listing.ts";
import { S3Error } from "../s3-error.ts";
import type { Version } from "../store/versions.ts";
import { writeXml, type XmlElements } from "../xml.ts";

const PAGE = 1000;

/** Keys as they go into the answer: `encoding-type=url` is for keys that XML cannot hold. */
export function keyEncoder(call: S3Call): (key: string) => string {
  return call.query.get("encoding-type") === "url" ? (key) => key.split("/").map(encodeRfc3986).join("/") : (key) => key;
}

function contentElement(version: Version, encode: (key: string) => string): XmlElements {
  return {
    Key: encode(version.key),
    LastModified: new Date(version.modified).toISOString(),
    ETag: `"${version.etag}"`,
    ChecksumAlgorithm: Object.keys(version.checksums),
    Size: version.size,
    StorageClass: "STANDARD",
  };
}

function list(call: S3Call, after: string): { listing: Listing; common: XmlElements; max: number } {
  call.service.store.buckets.find(call.bucket);
  const encode = keyEncoder(call);
  const [prefix, delimiter] = [call.query.get("prefix") ?? "", call.query.get("delimiter") ?? ""];
  const max = numberInQuery(call, "max-keys", { fallback: PAGE, max: PAGE });
  const listing = listKeys(call.service.store.versions, { bucket: call.bucket, prefix, delimiter, after, max });
  const common = {
    Name: call.bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter === "" ? undefined : encode(delimiter),
    MaxKeys: max,
    EncodingType: call.query.get("encoding-type"),
    IsTruncated: listing.next !== null,
    Contents: listing.contents.map((version) => contentElement(version, encode)),
    CommonPrefixes: listing.prefixes.map((one) => ({ Prefix: encode(one) })),
  };
  return { listing, common, max };
}

function decodeToken(token: string): string {
  const text = Buffer.from(token, "base64url").toString("utf8");
  if (!text.startsWith("1:")) throw new S3Error("InvalidArgument", "The continuation token provided is incorrect.");
  return text.slice(2);
}

export const listObjectsV2: Operation = (call) => {
  const token = call.query.get("continuation-token");
  const { listing, common } = list(call, token ? decodeToken(token) : (call.query.get("start-after") ?? ""));
  const body = writeXml("ListBucketResult", {
    ...common,
    KeyCount: listing.contents.length + listing.prefixes.length,
    ContinuationToken: token,
    NextContinuationToken: listing.next === null ? undefined : Buffer.from(`1:${listing.next}`).toString("base64url"),
    StartAfter: call.query.get("start-after"),
  });
  return { status: 200, body };
};

export const listObjects: Operation = (call) => {
  const marker = call.query.get("marker") ?? "";
  const { listing, common } = list(call, marker);
  const next = listing.next?.endsWith(AFTER_ALL) ? listing.next.slice(0, -AFTER_ALL.length) : listing.next;
  const encode = keyEncoder(call);
  const body = writeXml("ListBucketResult", {
    ...common,
    Marker: encode(marker),
    NextMarker: next === null ? undefined : encode(next),
  });
  return { status: 200, body };
};
