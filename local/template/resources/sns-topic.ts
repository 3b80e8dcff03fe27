import * as z from "zod";
import { physicalName } from "../physical-name.ts";
import { provisioner } from "../provisioner.ts";

export const snsTopic = provisioner({
  type: "AWS::SNS::Topic",
  properties: z.strictObject({ TopicName: z.string().optional(), DisplayName: z.string().optional() }),
  ignores: { KmsMasterKeyId: "messages live in this process's memory", Tags: "nobody is billed" },
  async provision(logicalId, given, cloud) {
    const name = given.TopicName ?? physicalName(cloud.stackName, logicalId, 256);
    await cloud.queues.sns("CreateTopic", { Name: name });
    const arn = `arn:aws:sns:${cloud.region}:${cloud.accountId}:${name}`;
    return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
  },
});
