import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { provisioner } from "../provisioner.ts";

export const httpApiRoute = provisioner({
  type: "AWS::ApiGatewayV2::Route",
  properties: z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string().regex(/^(?:\$default|(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|ANY) \/\S*)$/),
    Target: z.string().startsWith("integrations/"),
    AuthorizationType: z.enum(["AWS_IAM", "NONE"]).default("NONE"),
  }),
  ignores: { OperationName: "it says nothing that a machine acts on" },
  async provision(logicalId, given, cloud) {
    const integration = cloud.integrations.get(given.Target.slice("integrations/".length));
    if (!integration) throw new CloudError("UNKNOWN_REFERENCE", `${logicalId}: ${given.Target}`);
    cloud.api.routes.push({ routeKey: given.RouteKey, authorization: given.AuthorizationType, ...integration });
    return { ref: logicalId, attributes: { RouteId: logicalId } };
  },
});
