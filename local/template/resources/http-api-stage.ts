import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { provisioner } from "../provisioner.ts";
import { flag } from "../values.ts";

/** Only the default stage has no name in its addresses, and only an automatic deployment is what the template says. */
export const httpApiStage = provisioner({
  type: "AWS::ApiGatewayV2::Stage",
  properties: z.strictObject({ ApiId: z.string(), StageName: z.literal("$default"), AutoDeploy: flag }),
  ignores: {
    AccessLogSettings: "one person asks, and the functions log",
    DefaultRouteSettings: "one person asks: nothing to throttle",
    Description: "it says nothing that a machine acts on",
    Tags: "nobody is billed",
  },
  async provision(logicalId, given, cloud) {
    if (!given.AutoDeploy) throw new CloudError("BAD_TEMPLATE", `${logicalId}: AutoDeploy must be true`);
    cloud.api.stage = given.StageName;
    return { ref: given.StageName, attributes: {} };
  },
});
