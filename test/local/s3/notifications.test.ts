import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetBucketNotificationConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventKey } from "../../../local/s3/notifications.ts";
import { failure, openTarget, type Target } from "./target.ts";

/** Only the embedded server hands its messages to this test; against AWS these are skipped by an early return. */
const QUEUE = "arn:aws:sqs:eu-central-1:000000000000:seen";

let s3: Target;
const configure = (Queue: string, more: object = {}) => {
  const FilterRules = [
    { Name: "prefix" as const, Value: "in/" },
    { Name: "suffix" as const, Value: ".pdf" },
  ];
  const QueueConfigurations = [
    { QueueArn: Queue, Events: ["s3:ObjectCreated:*" as const, "s3:ObjectRemoved:*" as const], Filter: { Key: { FilterRules } } },
  ];
  const NotificationConfiguration = { QueueConfigurations, ...more };
  return s3.client.send(new PutBucketNotificationConfigurationCommand({ Bucket: s3.versioned, NotificationConfiguration }));
};
beforeAll(async () => {
  s3 = await openTarget();
  if (s3.isLocal) await configure(QUEUE);
});
afterAll(() => s3.stop());

const put = (Key: string) => s3.client.send(new PutObjectCommand({ Bucket: s3.versioned, Key, Body: "12345" }));
const seen = () => s3.messages.splice(0).map((message) => JSON.parse(message.body));

describe("S3 notifications", () => {
  it("sends a test event when a queue is named", () => {
    if (!s3.isLocal) return;
    expect(seen()).toMatchObject([{ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: s3.versioned }]);
  });

  it("sends events of keys that the filters let through", async () => {
    if (!s3.isLocal) return;
    for (const Key of ["in/a.pdf", "out/a.pdf", "in/a.txt", "in/.pdf"]) await put(Key);
    const records = seen().map((message) => message.Records[0]);
    expect(records.map((record) => record.s3.object.key)).toEqual(["in/a.pdf", "in/.pdf"]);
    expect(records[0]).toMatchObject({ eventVersion: "2.1", eventSource: "aws:s3", eventName: "ObjectCreated:Put", awsRegion: s3.region });
    expect(records[0].s3).toMatchObject({ bucket: { name: s3.versioned }, object: { size: 5, eTag: "827ccb0eea8a706c4c34a16891f84e7b" } });
    expect(records[0].s3.object.versionId).toMatch(/^[0-9a-f]{32}$/);
    expect(records[1].s3.object.sequencer > records[0].s3.object.sequencer).toBe(true);
  });

  it("tells of delete markers, removed versions and joined uploads by their own names", async () => {
    if (!s3.isLocal) return;
    const Key = "in/named.pdf";
    const { VersionId } = await put(Key);
    await s3.client.send(new DeleteObjectCommand({ Bucket: s3.versioned, Key }));
    await s3.client.send(new DeleteObjectCommand({ Bucket: s3.versioned, Key, VersionId }));
    const { UploadId } = await s3.client.send(new CreateMultipartUploadCommand({ Bucket: s3.versioned, Key }));
    const { ETag } = await s3.client.send(new UploadPartCommand({ Bucket: s3.versioned, Key, UploadId, PartNumber: 1, Body: "x" }));
    const MultipartUpload = { Parts: [{ ETag, PartNumber: 1 }] };
    await s3.client.send(new CompleteMultipartUploadCommand({ Bucket: s3.versioned, Key, UploadId, MultipartUpload }));
    expect(seen().map((message) => message.Records[0].eventName)).toEqual([
      "ObjectCreated:Put",
      "ObjectRemoved:DeleteMarkerCreated",
      "ObjectRemoved:Delete",
      "ObjectCreated:CompleteMultipartUpload",
    ]);
  });

  it.each([
    ["in/a b.pdf", "in/a+b.pdf"],
    ["in/a+b.pdf", "in/a%2Bb.pdf"],
    ["in/100%.pdf", "in/100%25.pdf"],
    ["in/дело.pdf", "in/%D0%B4%D0%B5%D0%BB%D0%BE.pdf"],
    ["in/😀.pdf", "in/%F0%9F%98%80.pdf"],
    ["in/a=b&c.pdf", "in/a%3Db%26c.pdf"],
  ])("encodes %s as %s", (key, encoded) => {
    expect(eventKey(key)).toBe(encoded);
    expect(decodeURIComponent(encoded.replaceAll("+", " "))).toBe(key);
  });

  it("refuses a queue that does not exist, and targets that are not built", async () => {
    if (!s3.isLocal) return;
    expect(await failure(configure("arn:aws:sqs:eu-central-1:000000000000:none"))).not.toBe("no error");
    const TopicConfigurations = [{ TopicArn: "arn:aws:sns:eu-central-1:000000000000:t", Events: ["s3:ObjectCreated:*" as const] }];
    expect(await failure(configure(QUEUE, { TopicConfigurations }))).toBe("NotImplemented");
    const kept = await s3.client.send(new GetBucketNotificationConfigurationCommand({ Bucket: s3.versioned }));
    expect(kept.QueueConfigurations).toMatchObject([
      { QueueArn: QUEUE, Filter: { Key: { FilterRules: [{ Value: "in/" }, { Value: ".pdf" }] } } },
    ]);
    seen();
  });
});
