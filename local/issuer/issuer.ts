import { createHash } from "node:crypto";
import { Secrets } from "./once.ts";
import type { People, Person } from "./people.ts";
import type { PoolSpec } from "./pool.ts";
import type { SigningKey } from "./signing-key.ts";

/** What an authorization code stands for. */
interface Grant {
  sub: string;
  redirectUri: string;
  challenge: string;
  nonce: string | null;
}

export interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  responseType: string;
  challenge: string;
  challengeMethod: string;
  nonce: string | null;
}

export interface Tokens {
  id_token: string;
  access_token: string;
  refresh_token?: string;
  token_type: "Bearer";
  expires_in: number;
}

const LINK_SECONDS = 24 * 3600;
export const SESSION_SECONDS = 12 * 3600;
const CODE_SECONDS = 60;

/** As RFC 7636 wants a verifier to look. */
const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;
const challengeOf = (verifier: string): string => createHash("sha256").update(verifier).digest("base64url");

/** Signing in without HTTP: links that are good once, sessions, codes that are bound to their PKCE challenge, tokens. */
export class Issuer {
  readonly people: People;
  readonly #pool: PoolSpec;
  readonly #key: SigningKey;
  readonly #endpoint: string;
  readonly #now: () => number;
  readonly #links: Secrets<string>;
  readonly #sessions: Secrets<string>;
  readonly #codes: Secrets<Grant>;
  readonly #refreshes: Secrets<string>;

  constructor(given: { people: People; pool: PoolSpec; key: SigningKey; endpoint: string; now: () => number }) {
    this.people = given.people;
    this.#pool = given.pool;
    this.#key = given.key;
    this.#endpoint = given.endpoint;
    this.#now = given.now;
    this.#links = new Secrets(LINK_SECONDS, given.now);
    this.#sessions = new Secrets(SESSION_SECONDS, given.now);
    this.#codes = new Secrets(CODE_SECONDS, given.now);
    this.#refreshes = new Secrets(SESSION_SECONDS, given.now);
  }

  get url(): string {
    return `${this.#endpoint}/${this.#pool.poolId}`;
  }

  get keySet(): { keys: unknown[] } {
    return { keys: [this.#key.publicKey] };
  }

  get pool(): PoolSpec {
    return this.#pool;
  }

  /** Opens once, for whoever is shown it on this machine. */
  linkFor({ sub }: Person): string {
    return `${this.#endpoint}/sign-in?secret=${this.#links.make(sub)}`;
  }

  /** A session for a link's secret; null where it was used, or is none. */
  open(secret: string): string | null {
    const sub = this.#links.take(secret);
    return sub !== null && this.people.bySub(sub) ? this.#sessions.make(sub) : null;
  }

  close(session: string): void {
    const sub = this.#sessions.take(session);
    this.#refreshes.forget((one) => one === sub);
  }

  forget(sub: string): void {
    for (const secrets of [this.#links, this.#sessions, this.#refreshes]) secrets.forget((one) => one === sub);
    this.#codes.forget((grant) => grant.sub === sub);
  }

  /** What is wrong with a request for a code in a way that nobody may be sent anywhere for; null: nothing. */
  refusal({ clientId, redirectUri, responseType, challenge, challengeMethod }: AuthorizeRequest): string | null {
    if (clientId !== this.#pool.clientId) return "client_id: not this installation's";
    if (!this.#pool.callbackUrls.includes(redirectUri)) return "redirect_uri: not one that the stack names";
    if (responseType !== "code") return "response_type: code is the only one";
    return challengeMethod === "S256" && CHALLENGE.test(challenge) ? null : "code_challenge: PKCE with S256 is required";
  }

  /** Null: nobody is signed in. */
  codeFor(session: string, { redirectUri, challenge, nonce }: AuthorizeRequest): string | null {
    const sub = this.#sessions.look(session);
    return sub === null ? null : this.#codes.make({ sub, redirectUri, challenge, nonce });
  }

  /** Null: the code was used, is too old, or is not for whoever brings it. */
  async exchange(given: { code: string; verifier: string; redirectUri: string; clientId: string }): Promise<Tokens | null> {
    const grant = this.#codes.take(given.code);
    const isHis = grant !== null && given.clientId === this.#pool.clientId && grant.redirectUri === given.redirectUri;
    if (!isHis || !VERIFIER.test(given.verifier) || challengeOf(given.verifier) !== grant.challenge) return null;
    const tokens = await this.#tokensFor(grant.sub, grant.nonce);
    return tokens && { ...tokens, refresh_token: this.#refreshes.make(grant.sub) };
  }

  async refresh(token: string, clientId: string): Promise<Tokens | null> {
    const sub = clientId === this.#pool.clientId ? this.#refreshes.look(token) : null;
    return sub === null ? null : await this.#tokensFor(sub, null);
  }

  async #tokensFor(sub: string, nonce: string | null): Promise<Tokens | null> {
    const person = this.people.bySub(sub);
    if (!person) return null;
    const { clientId: audience, idTokenSeconds: seconds } = this.#pool;
    const about = { issuer: this.url, audience, seconds, now: this.#now() };
    const identity = { sub, email: person.email, email_verified: true, "custom:tenant": person.tenant };
    const id = await this.#key.sign({ ...identity, token_use: "id", ...(nonce ? { nonce } : {}) }, about);
    const access = await this.#key.sign({ sub, token_use: "access", client_id: audience, scope: "openid email" }, about);
    return { id_token: id, access_token: access, token_type: "Bearer", expires_in: seconds };
  }
}
