import type { IncomingMessage } from "node:http";
import { headerValue, parseQuery, percentDecode, splitUrl } from "../signature/canonical.ts";
import { SignatureError } from "../signature/signature-error.ts";
import { type VerifiedSignature, type Verifier, verifySignature } from "../signature/verify.ts";
import { S3Error } from "./s3-error.ts";

const MAX_KEY_BYTES = 1024;
const OF_THE_SIGNATURE = new Set(["algorithm", "credential", "date", "expires", "signedheaders", "signature", "security-token"]);

/** A request taken apart: nothing is believed yet. */
export interface S3Request {
  bucket: string;
  key: string;
  query: ReadonlyMap<string, string>;
  headers: Readonly<Record<string, string | undefined>>;
  payloadHash: string;
}

/** Presigned URLs carry headers as query parameters: `x-amz-meta-…`, `x-amz-checksum-…`. */
function withQueryHeaders(request: IncomingMessage, query: ReadonlyMap<string, string>): Record<string, string | undefined> {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of query) {
    const lower = name.toLowerCase();
    if (lower.startsWith("x-amz-") && !OF_THE_SIGNATURE.has(lower.slice("x-amz-".length))) headers[lower] = value;
  }
  for (const name of Object.keys(request.headers)) headers[name] = headerValue(request.headers, name);
  return headers;
}

export function parseRequest(request: IncomingMessage): S3Request {
  const { path, query: rawQuery } = splitUrl(request.url ?? "/");
  const [, rawBucket = "", ...rest] = path.split("/");
  const [bucket, key] = [percentDecode(rawBucket), percentDecode(rest.join("/"))];
  if (bucket === null || key === null || !path.startsWith("/")) throw new S3Error("InvalidURI");
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error("KeyTooLongError");
  const query = new Map(parseQuery(rawQuery));
  const headers = withQueryHeaders(request, query);
  return { bucket, key, query, headers, payloadHash: headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD" };
}

/** @throws S3Error with the code that S3 itself would answer */
export function believe(request: IncomingMessage, parsed: S3Request, verifier: Verifier): VerifiedSignature {
  const { query } = parsed;
  if (query.get("X-Amz-Signature") === undefined && parsed.headers["x-amz-content-sha256"] === undefined && request.headers.authorization)
    throw new S3Error("InvalidRequest", "Missing required header for this request: x-amz-content-sha256");
  try {
    return verifySignature(
      { method: request.method ?? "GET", url: request.url ?? "/", headers: request.headers },
      parsed.payloadHash,
      verifier,
    );
  } catch (error) {
    if (error instanceof SignatureError) throw new S3Error(error.code, error.message);
    throw error;
  }
}
