import * as z from "zod";
import { provisioner } from "../provisioner.ts";

/** The address of the sign-in page; where it is put together from its parts it becomes the local one. */
export const cognitoUserPoolDomain = provisioner({
  type: "AWS::Cognito::UserPoolDomain",
  properties: z.strictObject({ UserPoolId: z.string(), Domain: z.string() }),
  ignores: {},
  async provision(_logicalId, given) {
    return { ref: given.Domain, attributes: {} };
  },
});
