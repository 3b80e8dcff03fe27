import * as z from "zod";
import { parseExpression } from "../../schedules/expression.ts";
import { physicalName } from "../physical-name.ts";
import { type CloudServices, provisioner } from "../provisioner.ts";
import { wholeNumber } from "../values.ts";

const properties = z.strictObject({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  Target: z.strictObject({
    Arn: z.string(),
    Input: z.string().default("{}"),
    RetryPolicy: z
      .strictObject({ MaximumRetryAttempts: wholeNumber.default(0), MaximumEventAgeInSeconds: wholeNumber.optional() })
      .optional(),
    RoleArn: z.unknown(),
  }),
});

function deliveryTo(arn: string, cloud: CloudServices): (input: unknown) => Promise<void> {
  if (arn.startsWith("arn:aws:sqs:"))
    return async (input) => {
      await cloud.queues.sqs("SendMessage", { QueueUrl: cloud.queues.urlOf(arn), MessageBody: JSON.stringify(input) });
    };
  const target = cloud.functionNamed(arn);
  return async (input) => {
    await target.invoke(input);
  };
}

export const schedule = provisioner({
  type: "AWS::Scheduler::Schedule",
  properties,
  ignores: {
    Description: "it says nothing that a machine acts on",
    FlexibleTimeWindow: "there is no crowd here whose load had to be spread",
    GroupName: "schedules are told apart by name",
  },
  async provision(logicalId, given, cloud) {
    const name = given.Name ?? physicalName(cloud.stackName, logicalId, 64);
    const arn = `arn:aws:scheduler:${cloud.region}:${cloud.accountId}:schedule/default/${name}`;
    cloud.addSchedule({
      name,
      arn,
      expression: parseExpression(given.ScheduleExpression),
      timeZone: given.ScheduleExpressionTimezone,
      enabled: given.State === "ENABLED",
      input: given.Target.Input,
      retries: given.Target.RetryPolicy?.MaximumRetryAttempts ?? 0,
      deliver: deliveryTo(given.Target.Arn, cloud),
    });
    return { ref: name, attributes: { Arn: arn } };
  },
});
