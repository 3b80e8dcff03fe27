import type { Operation } from "./call.ts";
import { deleteCors, getCors, putCors } from "./operations/bucket-cors.ts";
import { getNotifications, putNotifications } from "./operations/bucket-notifications.ts";
import { createBucket, deleteBucket, getLocation, getVersioning, headBucket, listBuckets, putVersioning } from "./operations/buckets.ts";
import { abortUpload, completeUpload } from "./operations/complete-upload.ts";
import { copyObject } from "./operations/copy-object.ts";
import { createUpload } from "./operations/create-upload.ts";
import { deleteObject } from "./operations/delete-object.ts";
import { deleteObjects } from "./operations/delete-objects.ts";
import { getObject, headObject } from "./operations/get-object.ts";
import { getTagging } from "./operations/get-tagging.ts";
import { listObjects, listObjectsV2 } from "./operations/list-objects.ts";
import { listParts, listUploads } from "./operations/list-uploads.ts";
import { listVersions } from "./operations/list-versions.ts";
import { putObject } from "./operations/put-object.ts";
import { uploadPart, uploadPartCopy } from "./operations/upload-part.ts";
import { S3Error } from "./s3-error.ts";

type Level = "service" | "bucket" | "object";

interface Route {
  level: Level;
  method: string;
  /** The query parameter that names the sub-resource; absent for the plain resource. */
  query?: string;
  /** A header that turns the operation into another one. */
  header?: string;
  run: Operation;
}

/** Everything this S3 can do. The first route that fits is taken, so the special ones stand before the plain ones. */
const ROUTES: readonly Route[] = [
  { level: "service", method: "GET", run: listBuckets },
  { level: "bucket", method: "GET", query: "location", run: getLocation },
  { level: "bucket", method: "GET", query: "versioning", run: getVersioning },
  { level: "bucket", method: "PUT", query: "versioning", run: putVersioning },
  { level: "bucket", method: "GET", query: "cors", run: getCors },
  { level: "bucket", method: "PUT", query: "cors", run: putCors },
  { level: "bucket", method: "DELETE", query: "cors", run: deleteCors },
  { level: "bucket", method: "GET", query: "notification", run: getNotifications },
  { level: "bucket", method: "PUT", query: "notification", run: putNotifications },
  { level: "bucket", method: "GET", query: "versions", run: listVersions },
  { level: "bucket", method: "GET", query: "uploads", run: listUploads },
  { level: "bucket", method: "POST", query: "delete", run: deleteObjects },
  { level: "bucket", method: "GET", query: "list-type", run: listObjectsV2 },
  { level: "bucket", method: "GET", run: listObjects },
  { level: "bucket", method: "PUT", run: createBucket },
  { level: "bucket", method: "HEAD", run: headBucket },
  { level: "bucket", method: "DELETE", run: deleteBucket },
  { level: "object", method: "POST", query: "uploads", run: createUpload },
  { level: "object", method: "PUT", query: "uploadId", header: "x-amz-copy-source", run: uploadPartCopy },
  { level: "object", method: "PUT", query: "uploadId", run: uploadPart },
  { level: "object", method: "GET", query: "uploadId", run: listParts },
  { level: "object", method: "POST", query: "uploadId", run: completeUpload },
  { level: "object", method: "DELETE", query: "uploadId", run: abortUpload },
  { level: "object", method: "GET", query: "tagging", run: getTagging },
  { level: "object", method: "PUT", header: "x-amz-copy-source", run: copyObject },
  { level: "object", method: "PUT", run: putObject },
  { level: "object", method: "GET", run: getObject },
  { level: "object", method: "HEAD", run: headObject },
  { level: "object", method: "DELETE", run: deleteObject },
];

/** Sub-resources and headers of the real S3 that would be ignored silently if they were not refused. */
const NOT_BUILT =
  "accelerate acl analytics attributes encryption intelligent-tiering inventory legal-hold lifecycle logging metrics object-lock " +
  "ownershipControls policy policyStatus publicAccessBlock replication requestPayment restore retention select tagging torrent website";
const REFUSED_QUERIES = new Set(NOT_BUILT.split(" "));
const REFUSED_HEADERS = ["x-amz-tagging", "x-amz-object-lock-mode", "x-amz-website-redirect-location"];

export function routeOf(
  level: Level,
  method: string,
  query: ReadonlyMap<string, string>,
  headers: Readonly<Record<string, string | undefined>>,
): Operation {
  const found = ROUTES.find(
    (route) =>
      route.level === level &&
      route.method === method &&
      (route.query === undefined || query.has(route.query)) &&
      (route.header === undefined || headers[route.header] !== undefined),
  );
  const plain = found?.query === undefined;
  const refused =
    [...query.keys()].find((name) => plain && REFUSED_QUERIES.has(name)) ?? REFUSED_HEADERS.find((name) => headers[name] !== undefined);
  if (refused !== undefined) throw new S3Error("NotImplemented", `${refused} is not built here.`);
  if (!found) throw new S3Error("MethodNotAllowed");
  return found.run;
}
