import { availableParallelism } from "node:os";
import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { provisioner } from "../provisioner.ts";
import { flag, wholeNumber } from "../values.ts";

/** AWS starts with five pollers and knows no fewer than two; here more than there are processors would only wait for one another. */
const FEWEST = 2;
const MOST = Math.max(FEWEST, availableParallelism());

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
      concurrency: Math.min(MOST, given.ScalingConfig?.MaximumConcurrency ?? FEWEST),
    };
    if (given.Enabled) cloud.addEventSource(spec, cloud.functionNamed(given.FunctionName));
    return { ref: logicalId, attributes: { Id: logicalId } };
  },
});
