import { createHmac, timingSafeEqual } from "node:crypto";
import type { Credentials } from "../running-cloud.ts";
import { canonicalRequest, sha256Hex, type WireRequest } from "./canonical.ts";
import { readClaim, type SignatureClaim } from "./claim.ts";
import { SignatureError } from "./signature-error.ts";

const MAX_SKEW_MS = 15 * 60 * 1000;
const AMZ_DATE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

export interface Verifier {
  service: string;
  region: string;
  credentials: Credentials;
  /** S3 encodes the path once, other services twice. */
  doubleEncode: boolean;
  /** S3 wants every `x-amz-` header signed. */
  signAllAmzHeaders: boolean;
  now: () => number;
}

/** A believed signature, and what the signatures of a chunked body are derived from. */
export interface VerifiedSignature {
  signature: string;
  date: string;
  scope: string;
  signingKey: Buffer;
  presigned: boolean;
}

export function hmac(key: string | Uint8Array, data: string): Buffer {
  return createHmac("sha256", key).update(data).digest();
}

export function sameSignature(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function signingKeyOf(secret: string, claim: SignatureClaim): Buffer {
  return [claim.region, claim.service, "aws4_request"].reduce(hmac, hmac(`AWS4${secret}`, claim.day));
}

function timeOf(date: string): number {
  const parts = AMZ_DATE.exec(date);
  if (!parts) throw new SignatureError("AccessDenied", "X-Amz-Date must look like 20261121T180000Z.");
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function checkTime(claim: SignatureClaim, now: number): void {
  const signedAt = timeOf(claim.date);
  if (!claim.date.startsWith(claim.day))
    throw new SignatureError("SignatureDoesNotMatch", "The date of the credential scope is not the request's.");
  if (claim.expires === null) {
    if (Math.abs(now - signedAt) > MAX_SKEW_MS)
      throw new SignatureError("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.");
    return;
  }
  if (signedAt - now > MAX_SKEW_MS) throw new SignatureError("AccessDenied", "Request is not yet valid");
  if (now > signedAt + claim.expires * 1000) throw new SignatureError("AccessDenied", "Request has expired");
}

function checkScope(claim: SignatureClaim, verifier: Verifier): void {
  if (claim.accessKeyId !== verifier.credentials.accessKeyId)
    throw new SignatureError("InvalidAccessKeyId", "The access key id does not exist in our records.");
  if (claim.service !== verifier.service || claim.region !== verifier.region)
    throw new SignatureError(
      "AuthorizationHeaderMalformed",
      `The credential must be for ${verifier.service} in ${verifier.region}, not ${claim.service} in ${claim.region}.`,
    );
}

function checkHeadersSigned(request: WireRequest, claim: SignatureClaim, verifier: Verifier): void {
  const signed = new Set(claim.signedHeaders);
  if (!signed.has("host")) throw new SignatureError("AccessDenied", "The host header must be signed.");
  const unsigned =
    verifier.signAllAmzHeaders && Object.keys(request.headers).find((name) => name.startsWith("x-amz-") && !signed.has(name));
  if (unsigned) throw new SignatureError("AccessDenied", `There were headers present in the request which were not signed: ${unsigned}`);
}

/**
 * Recomputes a request's AWS Signature Version 4 (header or presigned query) and believes it only if everything fits.
 * `payloadHash` is what the request signed as its body: a hex SHA-256 or one of the `UNSIGNED-`/`STREAMING-` words.
 * @throws SignatureError
 */
export function verifySignature(request: WireRequest, payloadHash: string, verifier: Verifier): VerifiedSignature {
  const claim = readClaim(request);
  if (!claim) throw new SignatureError("AccessDenied", "The request is not signed.");
  checkScope(claim, verifier);
  checkTime(claim, verifier.now());
  checkHeadersSigned(request, claim, verifier);
  const canonical = canonicalRequest(request, { headers: claim.signedHeaders, payloadHash, doubleEncode: verifier.doubleEncode });
  const scope = `${claim.day}/${claim.region}/${claim.service}/aws4_request`;
  const signingKey = signingKeyOf(verifier.credentials.secretAccessKey, claim);
  const expected = hmac(signingKey, ["AWS4-HMAC-SHA256", claim.date, scope, sha256Hex(canonical)].join("\n")).toString("hex");
  if (!sameSignature(expected, claim.signature))
    throw new SignatureError("SignatureDoesNotMatch", "The signature we calculated does not match the one you sent. Check the secret key.");
  return { signature: claim.signature, date: claim.date, scope, signingKey, presigned: claim.expires !== null };
}
