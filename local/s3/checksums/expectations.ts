import { S3Error } from "../s3-error.ts";
import { CHECKSUM_NAMES, CHECKSUMS, type ChecksumName, checksumHeader, checksumNamed } from "./digests.ts";

type Headers = Readonly<Record<string, string | undefined>>;

/** What a request says about its body before it is read. Values in base64; a value that comes as a trailer is still absent. */
export interface BodyExpectations {
  md5: string | undefined;
  /** Hex, from `x-amz-content-sha256`. */
  sha256: string | undefined;
  algorithms: ChecksumName[];
  checksums: Partial<Record<ChecksumName, string>>;
}

const HEX_SHA256 = /^[0-9a-f]{64}$/;

function checkBase64(value: string, bytes: number): string {
  if (Buffer.from(value, "base64").length !== bytes || !/^[A-Za-z0-9+/]{2,64}={0,2}$/.test(value)) throw new S3Error("InvalidDigest");
  return value;
}

/** Checksums named in headers or trailers, as far as they are there. */
export function givenChecksums(headers: Headers): Partial<Record<ChecksumName, string>> {
  const found: Partial<Record<ChecksumName, string>> = {};
  for (const name of CHECKSUM_NAMES) {
    const value = headers[checksumHeader(name)];
    if (value !== undefined) found[name] = checkBase64(value, CHECKSUMS[name].bytes);
  }
  return found;
}

function announcedInTrailer(headers: Headers): ChecksumName[] {
  const names = (headers["x-amz-trailer"] ?? "").toLowerCase().split(",");
  return CHECKSUM_NAMES.filter((name) => names.some((trailer) => trailer.trim() === checksumHeader(name)));
}

export function expectationsOf(headers: Headers, payloadHash: string): BodyExpectations {
  const checksums = givenChecksums(headers);
  const asked = checksumNamed(headers["x-amz-sdk-checksum-algorithm"]);
  const algorithms = new Set([...(Object.keys(checksums) as ChecksumName[]), ...announcedInTrailer(headers), ...(asked ? [asked] : [])]);
  const contentMd5 = headers["content-md5"];
  return {
    md5: contentMd5 === undefined ? undefined : checkBase64(contentMd5, 16),
    sha256: HEX_SHA256.test(payloadHash) ? payloadHash : undefined,
    algorithms: [...algorithms],
    checksums,
  };
}
