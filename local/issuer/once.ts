import { randomBytes } from "node:crypto";

interface Kept<T> {
  value: T;
  until: number;
}

/** Secrets that open something for a while, in memory only: after a restart everybody signs in again. */
export class Secrets<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #seconds: number;
  readonly #now: () => number;

  constructor(seconds: number, now: () => number) {
    this.#seconds = seconds;
    this.#now = now;
  }

  make(value: T): string {
    for (const [secret, { until }] of this.#kept) if (until <= this.#now()) this.#kept.delete(secret);
    const secret = randomBytes(32).toString("base64url");
    this.#kept.set(secret, { value, until: this.#now() + this.#seconds * 1000 });
    return secret;
  }

  look(secret: string): T | null {
    const found = this.#kept.get(secret);
    return found && found.until > this.#now() ? found.value : null;
  }

  /** The same, for the last time. */
  take(secret: string): T | null {
    const value = this.look(secret);
    this.#kept.delete(secret);
    return value;
  }

  /** Forgets all that `isAbout` says. */
  forget(isAbout: (value: T) => boolean): void {
    for (const [secret, { value }] of this.#kept) if (isAbout(value)) this.#kept.delete(secret);
  }
}
