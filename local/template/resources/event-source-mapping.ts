import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { provisioner } from "../provisioner.ts";
import { flag, wholeNumber } from "../values.ts";

/** AWS starts with five pollers; two cores are busy with two. */
const DEFAULT_CONCURRENCY = 2;
const MOST_CONCURRENCY = 4;

const properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: wholeNumber.default(10),
  MaximumBatchingWindowInSeconds: wholeNumber.default(0),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: wholeNumber }).optional(),
  Enabled: flag.default(true),
});

export const eventSourceMapping = provisioner({
  type: "AWS::Lambda::EventSourceMapping",
  properties,
  ignores: { Tags: "nobody is billed" },
  async provision(logicalId, given, cloud) {
    if (!given.EventSourceArn.startsWith("arn:aws:sqs:")) throw new CloudError("BAD_TEMPLATE", `${logicalId}: only queues are polled here`);
    const spec = {
      queueArn: given.EventSourceArn,
      batchSize: given.BatchSize,
      batchingWindowSeconds: given.MaximumBatchingWindowInSeconds,
      reportsFailures: given.FunctionResponseTypes.length > 0,
      concurrency: Math.min(MOST_CONCURRENCY, given.ScalingConfig?.MaximumConcurrency ?? DEFAULT_CONCURRENCY),
    };
    if (given.Enabled) cloud.addEventSource(spec, cloud.functionNamed(given.FunctionName));
    return { ref: logicalId, attributes: { Id: logicalId } };
  },
});
