import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import { DuelineError, ERROR_CODES, type ErrorCode } from "../lib/errors.ts";
import type { CloudAddress } from "./cloud-address.ts";

const TIMEOUT_MS = 30_000;

export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With a leading slash, already percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function signedHeaders(
  cloud: CloudAddress,
  url: URL,
  request: ApiRequest,
  body: string | undefined,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({ service: "execute-api", region: cloud.region, credentials: cloud.credentials, sha256: Sha256 });
  const signed = await signer.sign({
    method: request.method,
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port ? { port: Number(url.port) } : {}),
    path: url.pathname,
    query: { ...request.query },
    headers: { host: url.host, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    body,
  });
  return signed.headers;
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in ERROR_CODES;

/** The API's own code where it gave one that we know, else what the HTTP status says. */
async function errorOf(response: Response): Promise<DuelineError> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: unknown }; code?: unknown; detail?: unknown } | null;
  const code = body?.error?.code ?? body?.code;
  if (response.status === 401 || response.status === 403) return new DuelineError("CLOUD_REFUSED", `HTTP ${response.status}`);
  if (isErrorCode(code)) return new DuelineError(code, typeof body?.detail === "string" ? body.detail : `HTTP ${response.status}`);
  return new DuelineError(response.status === 404 ? "NOT_FOUND" : "CLOUD_UNREACHABLE", `HTTP ${response.status}`);
}

/** Network faults as one code, whatever the runtime calls them. */
export async function fetchOrUnreachable(url: URL | string, init: RequestInit, timeoutMs = TIMEOUT_MS): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: "error" });
  } catch (error) {
    throw new DuelineError("CLOUD_UNREACHABLE", new URL(url).host, { cause: error });
  }
}

/** One signed request to the HTTP API; the caller checks the shape of the answer. */
export const callApi = async (cloud: CloudAddress, request: ApiRequest): Promise<unknown> => (await send(cloud, request)).json();

/** The same, where the answer is a text of its own kind. */
export const callApiForText = async (cloud: CloudAddress, request: ApiRequest): Promise<string> => (await send(cloud, request)).text();

async function send(cloud: CloudAddress, request: ApiRequest): Promise<Response> {
  const url = new URL(cloud.apiUrl + request.path);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const headers = await signedHeaders(cloud, url, request, body);
  const response = await fetchOrUnreachable(url, { method: request.method, headers, ...(body === undefined ? {} : { body }) });
  if (!response.ok) throw await errorOf(response);
  return response;
}
