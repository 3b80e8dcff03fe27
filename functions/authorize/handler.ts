import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from "aws-lambda";
import { createRemoteJWKSet } from "jose";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import type { Identity } from "../shared/identity.ts";
import { guarded } from "../shared/log.ts";
import { authorize } from "./authorize.ts";

const issuer = requireSetting("issuer");
const deps = {
  table: tableFromEnvironment(),
  rules: {
    issuer,
    audience: requireSetting("clientId"),
    keys: createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
    now: () => new Date(),
  },
};

type Answer = APIGatewaySimpleAuthorizerWithContextResult<Identity> | { isAuthorized: false };

/** The one door of everything under /api: says who is asking, or that nobody is. */
export const handler = async ({ headers }: APIGatewayRequestAuthorizerEventV2): Promise<Answer> =>
  await guarded("authorize", async () => {
    const context = await authorize(deps, headers?.authorization);
    return context ? { isAuthorized: true, context } : { isAuthorized: false };
  });
