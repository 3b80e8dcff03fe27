import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { writePrivateJson } from "../data-folder.ts";

const ALGORITHM = "RS256";
const KEY_ID = "local-1";

/** The key that this machine's tokens are signed with: made once, kept in the data folder. */
export class SigningKey {
  readonly #key: CryptoKey;
  /** What may be known of it. */
  readonly publicKey: JWK;

  private constructor(key: CryptoKey, { kty, n, e }: JWK) {
    this.#key = key;
    this.publicKey = { kty, n, e, kid: KEY_ID, alg: ALGORITHM, use: "sig" } as JWK;
  }

  static async of(dataDir: string): Promise<SigningKey> {
    const file = join(dataDir, "signing-key.json");
    if (!existsSync(file)) {
      const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
      writePrivateJson(file, await exportJWK(privateKey));
    }
    const jwk: JWK = JSON.parse(readFileSync(file, "utf8"));
    return new SigningKey((await importJWK(jwk, ALGORITHM)) as CryptoKey, jwk);
  }

  async sign(claims: Record<string, unknown>, about: { issuer: string; audience: string; seconds: number; now: number }): Promise<string> {
    const issuedAt = Math.floor(about.now / 1000);
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
      .setIssuer(about.issuer)
      .setAudience(about.audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + about.seconds)
      .sign(this.#key);
  }
}
