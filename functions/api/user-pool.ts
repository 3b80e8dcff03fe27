import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { DuelineError } from "../../lib/errors.ts";
import type { People } from "./people.ts";

const TENANT_ATTRIBUTE = "custom:tenant";

const attributesOf = (email: string, tenant: string): AttributeType[] => [
  { Name: "email", Value: email },
  { Name: "email_verified", Value: "true" },
  { Name: TENANT_ATTRIBUTE, Value: tenant },
];

/** People in a Cognito user pool: it mails them a first password, and asks for a second factor. */
export function userPool(UserPoolId: string, client = new CognitoIdentityProviderClient({})): People {
  return {
    async add(email, tenant) {
      const UserAttributes = attributesOf(email, tenant);
      const request = { UserPoolId, Username: email, UserAttributes, DesiredDeliveryMediums: ["EMAIL" as const] };
      const { User } = await client.send(new AdminCreateUserCommand(request)).catch((error) => {
        throw error instanceof UsernameExistsException ? new DuelineError("BAD_INPUT", "email: somebody signs in with it already") : error;
      });
      const id = User?.Attributes?.find(({ Name }) => Name === "sub")?.Value;
      if (!id) throw new Error("the user pool names no subject");
      return id;
    },
    async remove(memberId) {
      await client.send(new AdminDeleteUserCommand({ UserPoolId, Username: memberId })).catch((error) => {
        if (!(error instanceof UserNotFoundException)) throw error;
      });
    },
  };
}
