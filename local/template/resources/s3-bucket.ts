import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import type { CorsRule, QueueNotification } from "../../s3/store/buckets.ts";
import { physicalName } from "../physical-name.ts";
import { type CloudServices, provisioner } from "../provisioner.ts";
import { texts, wholeNumber } from "../values.ts";

const corsRule = z.strictObject({
  AllowedOrigins: texts,
  AllowedMethods: texts,
  AllowedHeaders: texts.default([]),
  ExposedHeaders: texts.default([]),
  MaxAge: wholeNumber.optional(),
  Id: z.string().optional(),
});

const filterRule = z.strictObject({ Name: z.enum(["prefix", "suffix"]), Value: z.string() });

const queueConfiguration = z.strictObject({
  Event: z.string(),
  Queue: z.string(),
  Filter: z.strictObject({ S3Key: z.strictObject({ Rules: z.array(filterRule) }) }).optional(),
});

const properties = z.strictObject({
  BucketName: z.string().optional(),
  VersioningConfiguration: z.strictObject({ Status: z.enum(["Enabled", "Suspended"]) }).optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).optional(),
  NotificationConfiguration: z.strictObject({ QueueConfigurations: z.array(queueConfiguration) }).optional(),
});

type Properties = z.infer<typeof properties>;

function corsOf(rule: z.infer<typeof corsRule>): CorsRule {
  return {
    origins: rule.AllowedOrigins,
    methods: rule.AllowedMethods,
    headers: rule.AllowedHeaders,
    exposed: rule.ExposedHeaders,
    maxAgeSeconds: rule.MaxAge ?? null,
  };
}

function notificationOf(configuration: z.infer<typeof queueConfiguration>, index: number): QueueNotification {
  const rules = configuration.Filter?.S3Key.Rules ?? [];
  const ruleValue = (name: string) => rules.find((rule) => rule.Name === name)?.Value ?? "";
  const { Event, Queue } = configuration;
  return { id: `template-${index}`, queueArn: Queue, events: [Event], prefix: ruleValue("prefix"), suffix: ruleValue("suffix") };
}

async function configure(name: string, given: Properties, cloud: CloudServices): Promise<void> {
  const { buckets } = cloud.s3.store;
  buckets.setVersioning(name, given.VersioningConfiguration?.Status ?? "");
  buckets.setCors(name, given.CorsConfiguration?.CorsRules.map(corsOf) ?? []);
  const notifications = given.NotificationConfiguration?.QueueConfigurations.map(notificationOf) ?? [];
  buckets.setNotifications(name, notifications);
  await cloud.s3.announceTest(buckets.find(name)).catch((cause) => {
    throw new CloudError("NOTIFICATION_TARGET", name, { cause });
  });
}

export const s3Bucket = provisioner({
  type: "AWS::S3::Bucket",
  properties,
  ignores: {
    BucketEncryption: "objects lie on the user's own disk, in a folder that only they can read",
    LifecycleConfiguration: "nothing is expired from a laptop behind its owner's back",
    OwnershipControls: "there is one account",
    PublicAccessBlockConfiguration: "every request must be signed anyway",
    Tags: "nobody is billed",
  },
  async provision(logicalId, given, cloud) {
    const name = given.BucketName ?? physicalName(cloud.stackName, logicalId, 63).toLowerCase();
    cloud.s3.store.buckets.create(name, cloud.s3.now());
    await configure(name, given, cloud);
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: `${name}.s3.amazonaws.com` } };
  },
});
