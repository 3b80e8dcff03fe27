import { CHECKSUM_NAMES, checksumHeader } from "./checksums/digests.ts";
import { S3Error } from "./s3-error.ts";
import type { Version } from "./store/versions.ts";

type Headers = Readonly<Record<string, string | undefined>>;

const KEPT = ["cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires"];
const DEFAULT_TYPE = "binary/octet-stream";

function withoutAwsChunked(encoding: string): string {
  return encoding
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "aws-chunked")
    .join(",");
}

/** A header can't hold every character that a query parameter can. */
function checkHeader(name: string, value: string): void {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new S3Error("InvalidArgument", `Header value cannot be represented: ${name}`);
}

/** The headers that are stored with an object and sent back with it. */
export function headersToKeep(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = { "content-type": DEFAULT_TYPE, "x-amz-server-side-encryption": "AES256" };
  for (const [name, value] of Object.entries(headers)) {
    const wanted = KEPT.includes(name) || name.startsWith("x-amz-meta-") || name.startsWith("x-amz-server-side-encryption");
    const text = name === "content-encoding" && value ? withoutAwsChunked(value) : value;
    if (!wanted || !text) continue;
    checkHeader(name, text);
    kept[name] = text;
  }
  return kept;
}

/** A signed request may ask for other headers than the stored ones, such as a download name. */
function overrides(query: ReadonlyMap<string, string>): Record<string, string> {
  const found = KEPT.map((name): [string, string | undefined] => [name, query.get(`response-${name}`)]);
  const asked = found.filter((pair): pair is [string, string] => pair[1] !== undefined);
  for (const [name, value] of asked) checkHeader(name, value);
  return Object.fromEntries(asked);
}

/** Checksums as headers; a composite one says of how many parts. */
export function checksumHeaders(version: Pick<Version, "checksums" | "checksumType">): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of CHECKSUM_NAMES) {
    const value = version.checksums[name];
    if (value !== undefined) found[checksumHeader(name)] = value;
  }
  if (Object.keys(found).length > 0) found["x-amz-checksum-type"] = version.checksumType;
  return found;
}

export function headersOf(version: Version, query: ReadonlyMap<string, string>): Record<string, string> {
  return {
    ...version.headers,
    ...overrides(query),
    etag: `"${version.etag}"`,
    "last-modified": new Date(version.modified).toUTCString(),
    "accept-ranges": "bytes",
  };
}
