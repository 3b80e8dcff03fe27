import { createHash, type Hash } from "node:crypto";
import { sha256Hex } from "../../signature/canonical.ts";
import { hmac, sameSignature, type VerifiedSignature } from "../../signature/verify.ts";
import { S3Error } from "../s3-error.ts";

const EMPTY_HASH = sha256Hex("");

/** Checks the chain of chunk signatures that starts with the signature of the request's head. */
export class ChunkSignatures {
  readonly #seed: VerifiedSignature;
  #previous: string;
  #claimed = "";
  #hash: Hash = createHash("sha256");

  constructor(seed: VerifiedSignature) {
    this.#seed = seed;
    this.#previous = seed.signature;
  }

  #sign(kind: "PAYLOAD" | "TRAILER", ...hashes: string[]): string {
    const text = [`AWS4-HMAC-SHA256-${kind}`, this.#seed.date, this.#seed.scope, this.#previous, ...hashes].join("\n");
    return hmac(this.#seed.signingKey, text).toString("hex");
  }

  #check(expected: string, claimed: string): void {
    if (!sameSignature(expected, claimed)) throw new S3Error("SignatureDoesNotMatch", "A chunk's signature does not match.");
    this.#previous = expected;
  }

  beginChunk(signature: string | undefined): void {
    if (signature === undefined) throw new S3Error("SignatureDoesNotMatch", "A chunk has no signature.");
    this.#claimed = signature;
    this.#hash = createHash("sha256");
  }

  update(piece: Uint8Array): void {
    this.#hash.update(piece);
  }

  endChunk(): void {
    this.#check(this.#sign("PAYLOAD", EMPTY_HASH, this.#hash.digest("hex")), this.#claimed);
  }

  checkTrailers(trailers: Record<string, string>): void {
    const { "x-amz-trailer-signature": claimed, ...signed } = trailers;
    const canonical = Object.entries(signed)
      .map(([name, value]) => `${name}:${value}\n`)
      .join("");
    this.#check(this.#sign("TRAILER", sha256Hex(canonical)), claimed ?? "");
  }
}
