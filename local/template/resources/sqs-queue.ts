import * as z from "zod";
import { physicalName } from "../physical-name.ts";
import { provisioner } from "../provisioner.ts";
import { flag, wholeNumber } from "../values.ts";

const properties = z.strictObject({
  QueueName: z.string().optional(),
  FifoQueue: flag.optional(),
  ContentBasedDeduplication: flag.optional(),
  VisibilityTimeout: wholeNumber.optional(),
  DelaySeconds: wholeNumber.optional(),
  MaximumMessageSize: wholeNumber.optional(),
  MessageRetentionPeriod: wholeNumber.optional(),
  ReceiveMessageWaitTimeSeconds: wholeNumber.optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: wholeNumber }).optional(),
});

function attributesOf(given: z.infer<typeof properties>): Record<string, string> {
  const { QueueName: _, RedrivePolicy, ...plain } = given;
  const pairs = Object.entries(plain).filter(([, value]) => value !== undefined && value !== false);
  const attributes = Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
  return RedrivePolicy ? { ...attributes, RedrivePolicy: JSON.stringify(RedrivePolicy) } : attributes;
}

export const sqsQueue = provisioner({
  type: "AWS::SQS::Queue",
  properties,
  ignores: {
    SqsManagedSseEnabled: "messages live in this process's memory",
    KmsMasterKeyId: "messages live in this process's memory",
    Tags: "nobody is billed",
  },
  async provision(logicalId, given, cloud) {
    const suffix = given.FifoQueue ? ".fifo" : "";
    const name = given.QueueName ?? physicalName(cloud.stackName, logicalId, 80 - suffix.length) + suffix;
    const { QueueUrl } = await cloud.queues.sqs<{ QueueUrl: string }>("CreateQueue", { QueueName: name, Attributes: attributesOf(given) });
    return { ref: QueueUrl, attributes: { Arn: `arn:aws:sqs:${cloud.region}:${cloud.accountId}:${name}`, QueueName: name, QueueUrl } };
  },
});
