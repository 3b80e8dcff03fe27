import * as z from "zod";

/** A function of the template that decides who may pass. */
export interface AuthorizerSpec {
  functionArn: string;
  ttlMs: number;
}

const Answer = z.discriminatedUnion("isAuthorized", [
  z.object({ isAuthorized: z.literal(true), context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}) }),
  z.object({ isAuthorized: z.literal(false) }),
]);
export type Passed = Record<string, string | number | boolean>;

interface Remembered {
  passed: Passed | null;
  until: number;
}

const MOST_REMEMBERED = 1000;

/** Asks an authorizer, and remembers its answer for one value of the header as long as the template says. */
export class AuthorizerCalls {
  readonly #remembered = new Map<string, Remembered>();
  readonly #invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  readonly #now: () => number;

  constructor(invoke: (functionArn: string, event: unknown) => Promise<unknown>, now: () => number) {
    this.#invoke = invoke;
    this.#now = now;
  }

  /** Null: nobody whom the function lets pass. */
  async ask({ functionArn, ttlMs }: AuthorizerSpec, header: string, event: object): Promise<Passed | null> {
    const key = `${functionArn}\n${header}`;
    const known = this.#remembered.get(key);
    if (known && known.until > this.#now()) return known.passed;
    const answer = Answer.parse(await this.#invoke(functionArn, { ...event, type: "REQUEST", identitySource: [header] }));
    const passed = answer.isAuthorized ? answer.context : null;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, { passed, until: this.#now() + ttlMs });
    return passed;
  }
}
