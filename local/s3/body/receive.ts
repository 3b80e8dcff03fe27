import type { VerifiedSignature } from "../../signature/verify.ts";
import type { Blobs } from "../blobs.ts";
import { CHECKSUMS, type ChecksumName, type Digest, md5, sha256 } from "../checksums/digests.ts";
import { type BodyExpectations, expectationsOf, givenChecksums } from "../checksums/expectations.ts";
import { S3Error } from "../s3-error.ts";
import type { Checksums } from "../store/versions.ts";
import { decodeAwsChunked } from "./aws-chunked.ts";
import { ChunkSignatures } from "./chunk-signatures.ts";

/** A body that is on disk and was found to be what the client said it is. */
export interface ReceivedBody {
  blob: string;
  size: number;
  /** Hex. */
  md5: string;
  checksums: Checksums;
}

export interface IncomingBody {
  stream: AsyncIterable<Buffer>;
  headers: Readonly<Record<string, string | undefined>>;
  payloadHash: string;
  signature: VerifiedSignature;
}

const MAX_BYTES = 5 * 1024 ** 3;

function declaredSize(body: IncomingBody): number | null {
  const decoded = body.headers["x-amz-decoded-content-length"];
  if (body.payloadHash.startsWith("STREAMING-") && decoded === undefined) throw new S3Error("MissingContentLength");
  const declared = decoded ?? body.headers["content-length"];
  if (declared === undefined) return null;
  const size = Number(declared);
  if (!Number.isSafeInteger(size) || size < 0) throw new S3Error("InvalidArgument", "The length header is malformed.");
  if (size > MAX_BYTES) throw new S3Error("EntityTooLarge");
  return size;
}

function plainBytes(body: IncomingBody, onTrailers: (trailers: Record<string, string>) => void): AsyncIterable<Buffer> {
  if (!body.payloadHash.startsWith("STREAMING-")) return body.stream;
  const signed = body.payloadHash.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
  if (!signed && body.payloadHash !== "STREAMING-UNSIGNED-PAYLOAD-TRAILER") throw new S3Error("NotImplemented");
  return decodeAwsChunked(body.stream, {
    signatures: signed ? new ChunkSignatures(body.signature) : null,
    hasTrailers: body.payloadHash.endsWith("-TRAILER"),
    onTrailers,
  });
}

function checkChecksums(expected: BodyExpectations, trailers: Checksums, found: ReadonlyMap<ChecksumName, string>): Checksums {
  const claimed: Checksums = { ...expected.checksums, ...trailers };
  for (const [name, value] of Object.entries(claimed))
    if (found.get(name as ChecksumName) !== value)
      throw new S3Error("BadDigest", `The ${name} you specified did not match the calculated checksum.`);
  return Object.fromEntries(found);
}

/**
 * Streams a request's body to disk, whatever its framing, and checks length, signature, SHA-256, MD5 and checksums.
 * @throws S3Error after which nothing of it is left on disk
 */
export async function receiveBody(body: IncomingBody, blobs: Blobs, asked: readonly ChecksumName[] = []): Promise<ReceivedBody> {
  const expected = expectationsOf(body.headers, body.payloadHash);
  const declared = declaredSize(body);
  const digests = new Map<ChecksumName, Digest>([...expected.algorithms, ...asked].map((name) => [name, CHECKSUMS[name].start()]));
  const [md5Digest, sha256Digest] = [md5(), expected.sha256 === undefined ? null : sha256()];
  let size = 0;
  let checksums: Checksums = {};
  let md5Hex = "";

  async function* checked(): AsyncGenerator<Buffer> {
    let trailers: Checksums = {};
    const onTrailers = (fields: Record<string, string>) => {
      trailers = givenChecksums(fields);
    };
    for await (const piece of plainBytes(body, onTrailers)) {
      size += piece.length;
      if (size > (declared ?? MAX_BYTES)) throw new S3Error(declared === null ? "EntityTooLarge" : "IncompleteBody");
      for (const digest of [md5Digest, ...digests.values()]) digest.update(piece);
      sha256Digest?.update(piece);
      yield piece;
    }
    if (declared !== null && size !== declared) throw new S3Error("IncompleteBody");
    if (sha256Digest && sha256Digest.digest().toString("hex") !== expected.sha256) throw new S3Error("XAmzContentSHA256Mismatch");
    const md5Bytes = md5Digest.digest();
    if (expected.md5 !== undefined && md5Bytes.toString("base64") !== expected.md5) throw new S3Error("BadDigest");
    md5Hex = md5Bytes.toString("hex");
    checksums = checkChecksums(
      expected,
      trailers,
      new Map([...digests].map(([name, digest]) => [name, digest.digest().toString("base64")])),
    );
  }

  const blob = await blobs.write(checked());
  return { blob, size, md5: md5Hex, checksums };
}
