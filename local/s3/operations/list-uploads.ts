import { numberInQuery, type Operation } from "../call.ts";
import { CHECKSUMS, type ChecksumName } from "../checksums/digests.ts";
import type { Part } from "../store/uploads.ts";
import { writeXml, type XmlElements } from "../xml.ts";

const PAGE = 1000;

function partElement(part: Part): XmlElements {
  const checksums = Object.entries(part.checksums).map(([name, value]) => [CHECKSUMS[name as ChecksumName].element, value]);
  return {
    PartNumber: part.number,
    LastModified: new Date(part.modified).toISOString(),
    ETag: `"${part.etag}"`,
    Size: part.size,
    ...Object.fromEntries(checksums),
  };
}

export const listParts: Operation = (call) => {
  const { uploads } = call.service.store;
  const upload = uploads.find(call.bucket, call.key, call.query.get("uploadId") ?? "");
  const after = numberInQuery(call, "part-number-marker", { fallback: 0, max: Number.MAX_SAFE_INTEGER });
  const max = numberInQuery(call, "max-parts", { fallback: PAGE, max: PAGE });
  const rest = uploads.parts(upload.id).filter((part) => part.number > after);
  const page = rest.slice(0, max);
  const body = writeXml("ListPartsResult", {
    Bucket: call.bucket,
    Key: call.key,
    UploadId: upload.id,
    PartNumberMarker: after,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: max,
    IsTruncated: rest.length > page.length,
    Part: page.map(partElement),
  });
  return { status: 200, body };
};

/** One page of a thousand: nobody here has more uploads under way, and `IsTruncated` says so if they had. */
export const listUploads: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  const found = call.service.store.uploads.list(call.bucket, call.query.get("prefix") ?? "");
  const page = found.slice(0, PAGE);
  const body = writeXml("ListMultipartUploadsResult", {
    Bucket: call.bucket,
    MaxUploads: PAGE,
    IsTruncated: found.length > page.length,
    Upload: page.map((one) => ({ Key: one.key, UploadId: one.id, Initiated: new Date(one.initiated).toISOString() })),
  });
  return { status: 200, body };
};
