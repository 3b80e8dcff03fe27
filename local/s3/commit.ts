import type { EventName, S3Call } from "./call.ts";
import { checkBeforeWrite } from "./conditions.ts";
import type { Bucket } from "./store/buckets.ts";
import type { NewObject, Version } from "./store/versions.ts";

/** Makes a body that lies on disk the key's newest version, if the request's preconditions still hold, and tells the bucket's queues. */
export async function commitObject(call: S3Call, bucket: Bucket, object: NewObject, event: EventName): Promise<Version> {
  const { store, now, announce } = call.service;
  const check = checkBeforeWrite.bind(null, call.headers);
  try {
    const { version, unnamed } = store.versions.put(bucket, call.key, object, { now: now(), check });
    await store.blobs.remove(unnamed);
    await announce(event, bucket, version);
    return version;
  } catch (error) {
    if (!store.versions.isNamed(object.blob)) await store.blobs.remove([object.blob]);
    throw error;
  }
}
