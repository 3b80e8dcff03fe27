import * as z from "zod";
import type { Issuer } from "./issuer.ts";
import type { Person } from "./people.ts";

/** An answer as the user pool's own API gives it. */
export interface PoolAnswer {
  status: number;
  value: unknown;
}

const CreateUser = z.object({
  UserPoolId: z.string(),
  Username: z.email(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })),
});
const DeleteUser = z.object({ UserPoolId: z.string(), Username: z.string() });

const refused = (name: string, message: string): PoolAnswer => ({ status: 400, value: { __type: name, message } });

function createUser(issuer: Issuer, input: unknown, invite: (person: Person) => void): PoolAnswer {
  const { data } = CreateUser.safeParse(input);
  const tenant = data?.UserAttributes.find(({ Name }) => Name === "custom:tenant")?.Value;
  if (!data || !tenant || data.UserPoolId !== issuer.pool.poolId) return refused("InvalidParameterException", "no such user could be made");
  const person = issuer.people.add(data.Username, tenant);
  if (!person) return refused("UsernameExistsException", "User account already exists");
  invite(person);
  return { status: 200, value: { User: { Username: person.sub, Attributes: [{ Name: "sub", Value: person.sub }], Enabled: true } } };
}

function deleteUser(issuer: Issuer, input: unknown): PoolAnswer {
  const { data } = DeleteUser.safeParse(input);
  if (!data || data.UserPoolId !== issuer.pool.poolId) return refused("InvalidParameterException", "no such pool");
  if (!issuer.people.remove(data.Username)) return refused("UserNotFoundException", "User does not exist.");
  issuer.forget(data.Username);
  return { status: 200, value: {} };
}

/** What the functions ask of a user pool; `invite` stands for the mail that the pool sends. */
export function poolCall(issuer: Issuer, target: string, input: unknown, invite: (person: Person) => void): PoolAnswer {
  if (target === "AWSCognitoIdentityProviderService.AdminCreateUser") return createUser(issuer, input, invite);
  if (target === "AWSCognitoIdentityProviderService.AdminDeleteUser") return deleteUser(issuer, input);
  return refused("UnknownOperationException", "this machine's user pool knows no such call");
}
