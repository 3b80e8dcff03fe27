import * as z from "zod";
import { provisioner } from "../provisioner.ts";
import { flag, wholeNumber } from "../values.ts";

/** `arn:aws:apigateway:<region>:lambda:path/2015-03-31/functions/<function's ARN>/invocations` */
const INVOCATION = /\/functions\/(\S+)\/invocations$/;

/** A function that says who sends a header, in the simple form of payload 2.0. */
export const httpApiAuthorizer = provisioner({
  type: "AWS::ApiGatewayV2::Authorizer",
  properties: z.strictObject({
    ApiId: z.string(),
    AuthorizerType: z.literal("REQUEST"),
    AuthorizerUri: z.string().regex(INVOCATION),
    AuthorizerPayloadFormatVersion: z.literal("2.0"),
    EnableSimpleResponses: flag.refine(Boolean, "policies are not understood here"),
    IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
    AuthorizerResultTtlInSeconds: wholeNumber.default(300),
  }),
  ignores: { Name: "it says nothing that a machine acts on" },
  async provision(logicalId, given, cloud) {
    const functionArn = INVOCATION.exec(given.AuthorizerUri)?.[1] ?? "";
    cloud.authorizers.set(logicalId, { functionArn, ttlMs: given.AuthorizerResultTtlInSeconds * 1000 });
    return { ref: logicalId, attributes: { AuthorizerId: logicalId } };
  },
});
