import type { Operation, S3Service } from "../call.ts";
import { checkBeforeWrite } from "../conditions.ts";
import type { Bucket } from "../store/buckets.ts";

/** What a deletion did: `markerVersionId` names a delete marker that was made or removed. */
export interface Deletion {
  versionId: string | null;
  marker: boolean;
}

async function removeVersion(service: S3Service, bucket: Bucket, key: string, versionId: string): Promise<Deletion> {
  const version = service.store.versions.find(bucket.name, key, versionId);
  if (!version) return { versionId, marker: false };
  service.store.versions.remove(version);
  if (version.blob !== null) await service.store.blobs.remove([version.blob]);
  await service.announce("ObjectRemoved:Delete", bucket, version);
  return { versionId, marker: version.marker };
}

async function mark(service: S3Service, bucket: Bucket, key: string): Promise<Deletion> {
  const { version, unnamed } = service.store.versions.putMarker(bucket, key, service.now());
  await service.store.blobs.remove(unnamed);
  await service.announce("ObjectRemoved:DeleteMarkerCreated", bucket, version);
  return { versionId: version.versionId, marker: true };
}

/** Deletes a version for good, or, in a bucket with versions, lays a delete marker over the key. */
export async function deleteKey(service: S3Service, bucket: Bucket, key: string, versionId?: string): Promise<Deletion> {
  if (versionId !== undefined) return removeVersion(service, bucket, key, versionId);
  if (bucket.versioning !== "") return mark(service, bucket, key);
  await removeVersion(service, bucket, key, "null");
  return { versionId: null, marker: false };
}

export const deleteObject: Operation = async (call) => {
  const bucket = call.service.store.buckets.find(call.bucket);
  checkBeforeWrite({ "if-match": call.headers["if-match"] }, call.service.store.versions.latest(bucket.name, call.key));
  const done = await deleteKey(call.service, bucket, call.key, call.query.get("versionId"));
  return {
    status: 204,
    headers: {
      ...(done.versionId === null ? {} : { "x-amz-version-id": done.versionId }),
      ...(done.marker ? { "x-amz-delete-marker": "true" } : {}),
    },
  };
};
