import * as z from "zod";
import { provisioner } from "../provisioner.ts";
import { wholeNumber } from "../values.ts";

export const httpApiIntegration = provisioner({
  type: "AWS::ApiGatewayV2::Integration",
  properties: z.strictObject({
    ApiId: z.string(),
    IntegrationType: z.literal("AWS_PROXY"),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal("2.0"),
    IntegrationMethod: z.string().optional(),
    TimeoutInMillis: wholeNumber.default(30_000),
  }),
  ignores: { Description: "it says nothing that a machine acts on" },
  async provision(logicalId, given, cloud) {
    const { spec } = cloud.functionNamed(given.IntegrationUri);
    cloud.integrations.set(logicalId, { functionArn: spec.arn, timeoutMs: given.TimeoutInMillis });
    return { ref: logicalId, attributes: { IntegrationId: logicalId } };
  },
});
