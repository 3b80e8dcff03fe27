import { numberInQuery, type Operation, type S3Call } from "../call.ts";
import { AFTER_ALL } from "../listing.ts";
import { S3Error } from "../s3-error.ts";
import type { Version } from "../store/versions.ts";
import { writeXml, type XmlElements } from "../xml.ts";
import { keyEncoder } from "./list-objects.ts";

const PAGE = 1000;

function element(version: Version, encode: (key: string) => string): XmlElements {
  const common = {
    Key: encode(version.key),
    VersionId: version.versionId,
    IsLatest: version.latest,
    LastModified: new Date(version.modified).toISOString(),
  };
  return version.marker ? common : { ...common, ETag: `"${version.etag}"`, Size: version.size, StorageClass: "STANDARD" };
}

/** Versions by key, newest first, beginning after the marker; one more than `max`, to see whether there is a next page. */
function page(call: S3Call, max: number): Version[] {
  const { versions } = call.service.store;
  const prefix = call.query.get("prefix") ?? "";
  const key = call.query.get("key-marker") ?? "";
  const id = call.query.get("version-id-marker");
  const seq = id === undefined ? 0 : (versions.find(call.bucket, key, id)?.seq ?? 0);
  const sql = "bucket = ? AND key >= ? AND key < ? AND (key > ? OR (key = ? AND seq < ?)) ORDER BY key, seq DESC LIMIT ?";
  return versions.rows(sql, call.bucket, prefix, prefix + AFTER_ALL, key, key, seq, max + 1);
}

export const listVersions: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  if (call.query.get("delimiter")) throw new S3Error("NotImplemented", "Versions are listed without a delimiter here.");
  const encode = keyEncoder(call);
  const max = numberInQuery(call, "max-keys", { fallback: PAGE, max: PAGE });
  const rows = page(call, max);
  const shown = rows.slice(0, max);
  const last = rows.length > max ? shown.at(-1) : undefined;
  const body = writeXml("ListVersionsResult", {
    Name: call.bucket,
    Prefix: encode(call.query.get("prefix") ?? ""),
    MaxKeys: max,
    EncodingType: call.query.get("encoding-type"),
    IsTruncated: rows.length > max,
    NextKeyMarker: last && encode(last.key),
    NextVersionIdMarker: last?.versionId,
    Version: shown.filter((version) => !version.marker).map((version) => element(version, encode)),
    DeleteMarker: shown.filter((version) => version.marker).map((version) => element(version, encode)),
  });
  return { status: 200, body };
};
