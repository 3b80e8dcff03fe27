import type { IncomingMessage } from "node:http";
import { readBody } from "../loopback/read-body.ts";
import { sha256Hex } from "../signature/canonical.ts";
import { SignatureError } from "../signature/signature-error.ts";
import { type Verifier, verifySignature } from "../signature/verify.ts";
import { type AuthorizeRequest, type Issuer, SESSION_SECONDS, type Tokens } from "./issuer.ts";
import type { Person } from "./people.ts";
import { poolCall } from "./pool-calls.ts";

/** How the pool's own API believes a call, and what it does about somebody new. */
export interface PoolAccess {
  verifier: Verifier;
  /** Shows somebody how to sign in, as the mail of a user pool would. */
  invite(person: Person, link: string): void;
}

const MAX_BYTES = 64 * 1024;
const COOKIE = "dueline-session";
const QUIET = { "cache-control": "no-store", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" };
const HTML = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'", "x-frame-options": "DENY" };
const NOBODY = `<!doctype html><title>Dueline</title><h1>Nobody is signed in</h1>
<p>Open one of the sign-in links that <code>npm start</code> has printed, then come back. Each is good once; starting again prints new ones.</p>`;
const opened = (home: string): string =>
  `<!doctype html><title>Dueline</title><h1>You are signed in on this machine</h1><p><a href="${home}">To Dueline</a></p>`;
const USED = "<!doctype html><title>Dueline</title><h1>This link was used, or is too old</h1><p>Starting again prints new ones.</p>";

/** What is written back to whoever asked. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}
type Headers = Answer["headers"];

const answer = (status: number, body: string, headers: Headers): Answer => ({ status, body, headers: { ...QUIET, ...headers } });
const redirect = (location: string, headers: Headers = {}): Answer => answer(302, "", { location, ...headers });
const page = (status: number, html: string, headers: Headers = {}): Answer => answer(status, html, { ...HTML, ...headers });
const json = (status: number, value: unknown, headers: Headers = {}): Answer =>
  answer(status, JSON.stringify(value), { "content-type": "application/json", ...headers });

const sessionOf = ({ headers }: IncomingMessage): string =>
  headers.cookie
    ?.split(/; ?/)
    .find((one) => one.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? "";
const cookie = (session: string, seconds: number): string => `${COOKIE}=${session}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${seconds}`;

function authorizeRequest(query: URLSearchParams): AuthorizeRequest {
  const text = (name: string): string => query.get(name) ?? "";
  return {
    clientId: text("client_id"),
    redirectUri: text("redirect_uri"),
    responseType: text("response_type"),
    challenge: text("code_challenge"),
    challengeMethod: text("code_challenge_method"),
    nonce: query.get("nonce"),
  };
}

function authorize(issuer: Issuer, request: IncomingMessage, query: URLSearchParams): Answer {
  const asked = authorizeRequest(query);
  const refusal = issuer.refusal(asked);
  if (refusal !== null) return json(400, { error: "invalid_request", error_description: refusal });
  const code = issuer.codeFor(sessionOf(request), asked);
  if (code === null) return page(401, NOBODY);
  const back = new URL(asked.redirectUri);
  back.searchParams.set("code", code);
  const state = query.get("state");
  if (state !== null) back.searchParams.set("state", state);
  return redirect(back.href);
}

async function tokensFor(issuer: Issuer, form: URLSearchParams): Promise<Tokens | null> {
  const text = (name: string): string => form.get(name) ?? "";
  const clientId = text("client_id");
  if (text("grant_type") === "refresh_token") return await issuer.refresh(text("refresh_token"), clientId);
  if (text("grant_type") !== "authorization_code") return null;
  return await issuer.exchange({ code: text("code"), verifier: text("code_verifier"), redirectUri: text("redirect_uri"), clientId });
}

/** Only pages that people may be sent back to may read the answer. */
function corsFor(issuer: Issuer, { headers }: IncomingMessage): Record<string, string> {
  const origins = issuer.pool.callbackUrls.map((url) => new URL(url).origin);
  const { origin } = headers;
  return origin !== undefined && origins.includes(origin) ? { "access-control-allow-origin": origin, vary: "Origin" } : {};
}

async function token(issuer: Issuer, request: IncomingMessage): Promise<Answer> {
  const form = new URLSearchParams((await readBody(request, MAX_BYTES))?.toString("utf8") ?? "");
  const tokens = await tokensFor(issuer, form);
  return json(tokens ? 200 : 400, tokens ?? { error: "invalid_grant" }, corsFor(issuer, request));
}

function logout(issuer: Issuer, request: IncomingMessage, query: URLSearchParams): Answer {
  const target = query.get("logout_uri") ?? "";
  if (query.get("client_id") !== issuer.pool.clientId || !issuer.pool.logoutUrls.includes(target))
    return json(400, { error: "invalid_request", error_description: "logout_uri: not one that the stack names" });
  issuer.close(sessionOf(request));
  return redirect(target, { "set-cookie": cookie("", 0) });
}

function open(issuer: Issuer, query: URLSearchParams): Answer {
  const session = issuer.open(query.get("secret") ?? "");
  if (session === null) return page(403, USED);
  const [back = "/"] = issuer.pool.callbackUrls;
  return page(200, opened(new URL("/", back).href), { "set-cookie": cookie(session, SESSION_SECONDS) });
}

function describe(issuer: Issuer, endpoint: string): unknown {
  return {
    issuer: issuer.url,
    authorization_endpoint: `${endpoint}/oauth2/authorize`,
    token_endpoint: `${endpoint}/oauth2/token`,
    end_session_endpoint: `${endpoint}/logout`,
    jwks_uri: `${issuer.url}/.well-known/jwks.json`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}

/** The pool's own API, for functions only: their calls are signed. */
async function poolApi(issuer: Issuer, request: IncomingMessage, { verifier, invite }: PoolAccess): Promise<Answer> {
  const body = (await readBody(request, MAX_BYTES)) ?? Buffer.alloc(0);
  try {
    verifySignature({ method: "POST", url: request.url ?? "/", headers: request.headers }, sha256Hex(body), verifier);
  } catch (error) {
    if (error instanceof SignatureError) return json(403, { __type: "NotAuthorizedException", message: "not signed" });
    throw error;
  }
  const { status, value } = poolCall(issuer, String(request.headers["x-amz-target"]), JSON.parse(body.toString("utf8")), (person) =>
    invite(person, issuer.linkFor(person)),
  );
  return json(status, value);
}

/** One request to what stands for the hosted sign-in, the issuer's keys and the pool's API. */
export async function answerSignIn(issuer: Issuer, request: IncomingMessage, access: PoolAccess): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? "/", issuer.url);
  const { poolId } = issuer.pool;
  const asked = `${request.method} ${pathname}`;
  if (asked === "GET /oauth2/authorize") return authorize(issuer, request, searchParams);
  if (asked === "POST /oauth2/token") return await token(issuer, request);
  if (asked === "GET /logout") return logout(issuer, request, searchParams);
  if (asked === "GET /sign-in") return open(issuer, searchParams);
  if (asked === `GET /${poolId}/.well-known/jwks.json`) return json(200, issuer.keySet);
  if (asked === `GET /${poolId}/.well-known/openid-configuration`) return json(200, describe(issuer, new URL(issuer.url).origin));
  if (asked === "POST /") return await poolApi(issuer, request, access);
  return json(404, { message: "Not Found" });
}
