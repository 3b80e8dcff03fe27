import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { TENANT_NAME } from "../shared/keys.ts";

/** What a sign-in token must say; the rest of it is of no use here. */
const Claims = z.object({
  sub: z.string().min(1).max(200),
  token_use: z.literal("id"),
  "custom:tenant": z.string().regex(TENANT_NAME),
});

export interface TokenRules {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
  now: () => Date;
}

const TOLERANCE_SECONDS = 5;

/** Who a token of the user pool is about; null where it is not one of its tokens, or no longer. Throws where the keys can't be fetched. */
export async function verifyToken(
  token: string,
  { issuer, audience, keys, now }: TokenRules,
): Promise<{ tenant: string; id: string } | null> {
  const rules = { issuer, audience, algorithms: ["RS256"], clockTolerance: TOLERANCE_SECONDS, requiredClaims: ["exp", "iat"] };
  try {
    const { payload } = await jwtVerify(token, keys, { ...rules, currentDate: now() });
    const { data } = Claims.safeParse(payload);
    return data ? { tenant: data["custom:tenant"], id: data.sub } : null;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && !(error instanceof errors.JWKSInvalid);
