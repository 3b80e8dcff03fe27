import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { provisioner } from "../provisioner.ts";
import { flag, texts, wholeNumber } from "../values.ts";

const cors = z.strictObject({
  AllowOrigins: texts.default([]),
  AllowMethods: texts.default([]),
  AllowHeaders: texts.default([]),
  ExposeHeaders: texts.default([]),
  AllowCredentials: flag.default(false),
  MaxAge: wholeNumber.optional(),
});

/** The one HTTP API of the stack. Its id is its logical id in lower case; addresses made of it are turned into the local one. */
export const httpApi = provisioner({
  type: "AWS::ApiGatewayV2::Api",
  properties: z.strictObject({ Name: z.string(), ProtocolType: z.literal("HTTP"), CorsConfiguration: cors.optional() }),
  ignores: {
    Description: "it says nothing that a machine acts on",
    DisableExecuteApiEndpoint: "there is no other domain name here",
    Tags: "nobody is billed",
  },
  async provision(logicalId, given, cloud) {
    if (cloud.api.apiId !== "") throw new CloudError("BAD_TEMPLATE", `${logicalId}: a second HTTP API`);
    cloud.api.apiId = logicalId.toLowerCase();
    const { CorsConfiguration: rules } = given;
    cloud.api.cors = rules
      ? {
          origins: rules.AllowOrigins,
          methods: rules.AllowMethods,
          headers: rules.AllowHeaders,
          exposed: rules.ExposeHeaders,
          credentials: rules.AllowCredentials,
          maxAgeSeconds: rules.MaxAge ?? null,
        }
      : null;
    const ApiEndpoint = `https://${cloud.api.apiId}.execute-api.${cloud.region}.amazonaws.com`;
    return { ref: cloud.api.apiId, attributes: { ApiId: cloud.api.apiId, ApiEndpoint } };
  },
});
