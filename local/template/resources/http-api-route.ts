import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { provisioner } from "../provisioner.ts";

export const httpApiRoute = provisioner({
  type: "AWS::ApiGatewayV2::Route",
  properties: z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string().regex(/^(?:\$default|(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|ANY) \/\S*)$/),
    Target: z.string().startsWith("integrations/"),
    AuthorizationType: z.enum(["AWS_IAM", "CUSTOM", "NONE"]).default("NONE"),
    AuthorizerId: z.string().optional(),
  }),
  ignores: { OperationName: "it says nothing that a machine acts on" },
  async provision(logicalId, given, cloud) {
    const integration = cloud.integrations.get(given.Target.slice("integrations/".length));
    if (!integration) throw new CloudError("UNKNOWN_REFERENCE", `${logicalId}: ${given.Target}`);
    const authorizer = given.AuthorizerId === undefined ? undefined : cloud.authorizers.get(given.AuthorizerId);
    const isUnguarded = (given.AuthorizationType === "CUSTOM") !== (authorizer !== undefined);
    if (isUnguarded) throw new CloudError("UNKNOWN_REFERENCE", `${logicalId}: ${given.AuthorizerId ?? "no authorizer"}`);
    const authorization = { authorization: given.AuthorizationType, ...(authorizer ? { authorizer } : {}) };
    cloud.api.routes.push({ routeKey: given.RouteKey, ...authorization, ...integration });
    return { ref: logicalId, attributes: { RouteId: logicalId } };
  },
});
