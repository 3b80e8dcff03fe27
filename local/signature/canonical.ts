import { createHash } from "node:crypto";

/** A request as it came over the wire: nothing decoded, nothing normalized, so that the signature can be recomputed from it. */
export interface WireRequest {
  method: string;
  /** Path and query as sent, for example `/inbox/in/a%20b.pdf?versionId=1`. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
}

export function sha256Hex(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf("?");
  return mark < 0 ? { path: url, query: "" } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

/** RFC 3986: what `encodeURIComponent` leaves alone but AWS does not. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Percent-decoding that answers null instead of throwing on a stray `%`. */
export function percentDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export function parseQuery(query: string): [string, string][] {
  if (query === "") return [];
  return query.split("&").map((pair) => {
    const [name = "", ...rest] = pair.split("=");
    return [percentDecode(name) ?? name, percentDecode(rest.join("=")) ?? rest.join("=")];
  });
}

function byCodeUnit(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}

function canonicalQuery(query: string): string {
  return parseQuery(query)
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]): [string, string] => [encodeRfc3986(name), encodeRfc3986(value)])
    .sort(byCodeUnit)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** S3 encodes a path once; every other service encodes the encoded path again. */
function canonicalPath(path: string, doubleEncode: boolean): string {
  const once = path.split("/").map((segment) => encodeRfc3986(percentDecode(segment) ?? segment));
  return (doubleEncode ? once.map(encodeRfc3986) : once).join("/") || "/";
}

export function headerValue(headers: WireRequest["headers"], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

export function canonicalRequest(
  request: WireRequest,
  signed: { headers: readonly string[]; payloadHash: string; doubleEncode: boolean },
): string {
  const { path, query } = splitUrl(request.url);
  const headers = signed.headers.map((name) => `${name}:${(headerValue(request.headers, name) ?? "").trim().replace(/\s+/g, " ")}\n`);
  return [
    request.method,
    canonicalPath(path, signed.doubleEncode),
    canonicalQuery(query),
    headers.join(""),
    signed.headers.join(";"),
    signed.payloadHash,
  ].join("\n");
}
