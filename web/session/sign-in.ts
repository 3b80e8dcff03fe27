import * as oauth from "oauth4webapi";
import type { PageSettings } from "./settings.ts";

/**
 * Authorization code with PKCE. The token lives in this module's memory only: what another script, tab or user of this machine
 * could read holds nothing but the verifier of a sign-in under way, and that for one redirect.
 */

const VERIFIER = "dueline.sign-in";
const REDIRECT_PATH = `${import.meta.env.BASE_URL}signed-in`;

const serverOf = ({ signIn }: PageSettings): oauth.AuthorizationServer => ({
  issuer: signIn.issuer,
  authorization_endpoint: signIn.authorize,
  token_endpoint: signIn.token,
});
const clientOf = ({ signIn }: PageSettings): oauth.Client => ({ client_id: signIn.clientId });
const redirectUri = (): string => `${location.origin}${REDIRECT_PATH}`;
/** The embedded cloud speaks plain HTTP on the loopback address. */
const overLoopback = ({ signIn }: PageSettings) => ({ [oauth.allowInsecureRequests]: new URL(signIn.token).protocol === "http:" });

/** Leaves the page for the sign-in; comes back to where it was. */
export async function beginSignIn(settings: PageSettings): Promise<never> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem(
    VERIFIER,
    JSON.stringify({
      verifier,
      state,
      back: location.pathname === REDIRECT_PATH ? import.meta.env.BASE_URL : location.pathname + location.hash,
    }),
  );
  const url = new URL(settings.signIn.authorize);
  const challenge = await oauth.calculatePKCECodeChallenge(verifier);
  const query = { client_id: settings.signIn.clientId, redirect_uri: redirectUri(), response_type: "code", scope: "openid email" };
  const proof = { state, code_challenge: challenge, code_challenge_method: "S256" };
  url.search = new URLSearchParams({ ...query, ...proof }).toString();
  location.assign(url);
  return await new Promise<never>(() => {});
}

/** The answer carries a code, or says why there is none. */
export const isSignInAnswer = (): boolean => location.pathname === REDIRECT_PATH && /[?&](?:code|error)=/.test(location.search);

export interface SignedIn {
  token: string;
  expiresAt: number;
  back: string;
}

/** Turns the code of the redirect into a token; it works once. */
export async function finishSignIn(settings: PageSettings): Promise<SignedIn> {
  const kept = JSON.parse(sessionStorage.getItem(VERIFIER) ?? "{}") as { verifier?: string; state?: string; back?: string };
  sessionStorage.removeItem(VERIFIER);
  const [server, client] = [serverOf(settings), clientOf(settings)];
  const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), kept.state ?? oauth.expectNoState);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri(),
    kept.verifier ?? "",
    overLoopback(settings),
  );
  const { id_token: token = "", expires_in: seconds = 300 } = await oauth.processAuthorizationCodeResponse(server, client, answer);
  return { token, expiresAt: Date.now() + seconds * 1000, back: kept.back ?? import.meta.env.BASE_URL };
}
