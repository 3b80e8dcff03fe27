import type { EventName } from "./call.ts";
import { randomName } from "./random-name.ts";
import type { Bucket, QueueNotification } from "./store/buckets.ts";
import type { Version } from "./store/versions.ts";

/** Keys in events are encoded as in an HTML form: a space is `+`, a slash stays. */
export function eventKey(key: string): string {
  return new URLSearchParams({ key }).toString().slice("key=".length).replaceAll("%2F", "/");
}

function wantsEvent(patterns: readonly string[], event: string): boolean {
  return patterns.some((pattern) => {
    const name = pattern.replace(/^s3:/, "");
    return name === event || (name.endsWith(":*") && event.startsWith(name.slice(0, -1)));
  });
}

export function notificationsFor(bucket: Bucket, event: EventName, key: string): QueueNotification[] {
  return bucket.notifications.filter((one) => wantsEvent(one.events, event) && key.startsWith(one.prefix) && key.endsWith(one.suffix));
}

/** An event message of S3, version 2.1, as AWS documents it. */
export function eventMessage(input: {
  event: EventName;
  bucket: Bucket;
  version: Version;
  notification: QueueNotification;
  region: string;
  now: number;
}): string {
  const { event, bucket, version, notification, region, now } = input;
  const created = event.startsWith("ObjectCreated:");
  const object = {
    key: eventKey(version.key),
    ...(created ? { size: version.size } : {}),
    ...(version.etag === "" ? {} : { eTag: version.etag }),
    ...(bucket.versioning === "" ? {} : { versionId: version.versionId }),
    sequencer: (created ? version.seq : now).toString(16).toUpperCase().padStart(18, "0"),
  };
  const record = {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: region,
    eventTime: new Date(now).toISOString(),
    eventName: event,
    userIdentity: { principalId: "AWS:local" },
    requestParameters: { sourceIPAddress: "127.0.0.1" },
    responseElements: { "x-amz-request-id": randomName().slice(0, 16).toUpperCase(), "x-amz-id-2": "local" },
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: notification.id,
      bucket: { name: bucket.name, ownerIdentity: { principalId: "local" }, arn: `arn:aws:s3:::${bucket.name}` },
      object,
    },
  };
  return JSON.stringify({ Records: [record] });
}

/** What S3 sends to a queue when it is named as a target: a message without Records. */
export function testMessage(bucket: string, now: number): string {
  return JSON.stringify({
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: new Date(now).toISOString(),
    Bucket: bucket,
    RequestId: randomName().slice(0, 16).toUpperCase(),
    HostId: "local",
  });
}
