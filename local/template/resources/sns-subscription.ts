import * as z from "zod";
import { provisioner } from "../provisioner.ts";
import { flag } from "../values.ts";

const properties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: flag.optional(),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
});

function attributePairs(given: z.infer<typeof properties>): [string, string][] {
  const pairs: [string, string][] = [];
  if (given.RawMessageDelivery !== undefined) pairs.push(["RawMessageDelivery", String(given.RawMessageDelivery)]);
  if (given.FilterPolicy) pairs.push(["FilterPolicy", JSON.stringify(given.FilterPolicy)]);
  return pairs;
}

/** A queue gets the topic's messages; nothing leaves this machine, so other subscribers are named in the log and left out. */
export const snsSubscription = provisioner({
  type: "AWS::SNS::Subscription",
  properties,
  ignores: {},
  async provision(logicalId, given, cloud) {
    const ref = `${given.TopicArn}:${logicalId}`;
    if (given.Protocol !== "sqs") {
      cloud.log(`alerts by ${given.Protocol} are not sent from this machine`);
      return { ref, attributes: {} };
    }
    const attributes = attributePairs(given).flatMap(([key, value], index) => [
      [`Attributes.entry.${index + 1}.key`, key],
      [`Attributes.entry.${index + 1}.value`, value],
    ]);
    const { TopicArn, Protocol, Endpoint } = given;
    await cloud.queues.sns("Subscribe", { TopicArn, Protocol, Endpoint, ...Object.fromEntries(attributes) });
    return { ref, attributes: {} };
  },
});
