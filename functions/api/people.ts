/** Where people are known by their mail address and sign in; what they may do is not its matter. */
export interface People {
  /** Makes somebody known, of one tenant for ever, and has him told how to sign in. Throws BAD_INPUT for one who is known already. */
  add(email: string, tenant: string): Promise<string>;
  /** Whoever is not there is removed already. */
  remove(memberId: string): Promise<void>;
}
