import * as z from "zod";
import { provisioner } from "../provisioner.ts";
import { flag } from "../values.ts";

/** Only pools in which nobody can sign up by himself: the local one has no other. */
export const cognitoUserPool = provisioner({
  type: "AWS::Cognito::UserPool",
  properties: z.strictObject({
    AdminCreateUserConfig: z.strictObject({ AllowAdminCreateUserOnly: flag.refine(Boolean, "nobody may sign up by himself") }),
    UsernameAttributes: z.tuple([z.literal("email")]),
    Schema: z.array(z.looseObject({ Name: z.string(), Mutable: flag.optional() })),
  }),
  ignores: {
    AccountRecoverySetting: "there is no password here to recover",
    AutoVerifiedAttributes: "no mail leaves this machine",
    DeletionProtection: "nothing here is deleted with the stack",
    EmailVerificationMessage: "no mail leaves this machine",
    EmailVerificationSubject: "no mail leaves this machine",
    EnabledMfas: "a link that is good once stands for password and second factor",
    MfaConfiguration: "a link that is good once stands for password and second factor",
    Policies: "there is no password here",
    SmsVerificationMessage: "no message leaves this machine",
    UserPoolTags: "nobody is billed",
    UsernameConfiguration: "addresses are compared without case here too",
    VerificationMessageTemplate: "no mail leaves this machine",
  },
  async provision(logicalId, _given, { issuer, region, accountId }) {
    const poolId = `${region}_${logicalId}`;
    issuer.pool.poolId = poolId;
    const attributes = {
      Arn: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`,
      ProviderName: `cognito-idp.${region}.amazonaws.com/${poolId}`,
      ProviderURL: `${issuer.endpoint}/${poolId}`,
      UserPoolId: poolId,
    };
    return { ref: poolId, attributes };
  },
});
