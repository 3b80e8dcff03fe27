import { headerValue, parseQuery, splitUrl, type WireRequest } from "./canonical.ts";
import { SignatureError } from "./signature-error.ts";

/** What a request claims about its signature, before anything of it is believed. */
export interface SignatureClaim {
  accessKeyId: string;
  day: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
  /** `20261121T180000Z` */
  date: string;
  /** Seconds a presigned URL is good for; null for a signed header. */
  expires: number | null;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const WEEK_SECONDS = 604_800;

function parseCredential(text: string): Pick<SignatureClaim, "accessKeyId" | "day" | "region" | "service"> {
  const [accessKeyId, day, region, service, end, ...more] = text.split("/");
  if (!accessKeyId || !day || !region || !service || end !== "aws4_request" || more.length > 0)
    throw new SignatureError("AuthorizationHeaderMalformed", "The credential scope is malformed.");
  return { accessKeyId, day, region, service };
}

function headerFields(authorization: string): Map<string, string> {
  const fields = authorization.slice(ALGORITHM.length).split(",");
  return new Map(
    fields.map((field) => {
      const mark = field.indexOf("=");
      return [field.slice(0, mark).trim(), field.slice(mark + 1).trim()];
    }),
  );
}

function claimFromHeader(request: WireRequest, authorization: string): SignatureClaim {
  if (!authorization.startsWith(`${ALGORITHM} `))
    throw new SignatureError("AuthorizationHeaderMalformed", "Only AWS4-HMAC-SHA256 is understood.");
  const fields = headerFields(authorization);
  const credential = fields.get("Credential");
  const signedHeaders = fields.get("SignedHeaders");
  const signature = fields.get("Signature");
  const date = headerValue(request.headers, "x-amz-date");
  if (!credential || !signedHeaders || !signature || !date)
    throw new SignatureError("AuthorizationHeaderMalformed", "Credential, SignedHeaders, Signature and X-Amz-Date are needed.");
  return { ...parseCredential(credential), signedHeaders: signedHeaders.split(";"), signature, date, expires: null };
}

function claimFromQuery(query: ReadonlyMap<string, string>): SignatureClaim {
  const [credential, signedHeaders, signature, date, expires] = [
    "X-Amz-Credential",
    "X-Amz-SignedHeaders",
    "X-Amz-Signature",
    "X-Amz-Date",
    "X-Amz-Expires",
  ].map((name) => query.get(name));
  if (query.get("X-Amz-Algorithm") !== ALGORITHM || !credential || !signedHeaders || !signature || !date || !expires)
    throw new SignatureError("AuthorizationQueryParametersError", "A presigned URL needs all of its X-Amz- parameters.");
  const seconds = Number(expires);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > WEEK_SECONDS)
    throw new SignatureError("AuthorizationQueryParametersError", "X-Amz-Expires must be between 1 and 604800.");
  return { ...parseCredential(credential), signedHeaders: signedHeaders.split(";"), signature, date, expires: seconds };
}

/** Reads the claim from the Authorization header or from a presigned query; null where the request is anonymous. */
export function readClaim(request: WireRequest): SignatureClaim | null {
  const authorization = headerValue(request.headers, "authorization");
  const query = new Map(parseQuery(splitUrl(request.url).query));
  const presigned = query.has("X-Amz-Signature") || query.has("X-Amz-Algorithm");
  if (authorization !== undefined && presigned)
    throw new SignatureError("InvalidRequest", "Only one way of signing may be used: the header or the query.");
  if (authorization !== undefined) return claimFromHeader(request, authorization);
  return presigned ? claimFromQuery(query) : null;
}
