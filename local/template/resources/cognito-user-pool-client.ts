import * as z from "zod";
import { provisioner } from "../provisioner.ts";
import { flag, texts, wholeNumber } from "../values.ts";

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
const unit = z.enum(["seconds", "minutes", "hours", "days"]);

/** Only what the local pool does: codes with PKCE, and no secret. */
export const cognitoUserPoolClient = provisioner({
  type: "AWS::Cognito::UserPoolClient",
  properties: z.strictObject({
    UserPoolId: z.string(),
    GenerateSecret: flag.refine((isSecret) => !isSecret, "a page can't keep a secret"),
    AllowedOAuthFlows: z.tuple([z.literal("code")]),
    AllowedOAuthFlowsUserPoolClient: flag,
    AllowedOAuthScopes: texts,
    CallbackURLs: texts,
    LogoutURLs: texts,
    IdTokenValidity: wholeNumber.default(60),
    TokenValidityUnits: z.looseObject({ IdToken: unit.default("minutes") }).default({ IdToken: "minutes" }),
  }),
  ignores: {
    AccessTokenValidity: "it lasts as long as the other one; nothing here asks for it",
    EnableTokenRevocation: "tokens are revoked here by taking a person out",
    ExplicitAuthFlows: "there is no password here",
    PreventUserExistenceErrors: "nobody types a name here",
    RefreshTokenValidity: "it lasts twelve hours, or until this cloud stops",
    SupportedIdentityProviders: "there is no other provider here",
  },
  async provision(logicalId, given, { issuer }) {
    const clientId = logicalId.toLowerCase();
    Object.assign(issuer.pool, {
      clientId,
      callbackUrls: given.CallbackURLs,
      logoutUrls: given.LogoutURLs,
      idTokenSeconds: given.IdTokenValidity * SECONDS[given.TokenValidityUnits.IdToken],
    });
    return { ref: clientId, attributes: { ClientId: clientId } };
  },
});
