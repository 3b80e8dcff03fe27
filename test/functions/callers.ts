import type { CallerOf } from "../../functions/api/app.ts";
import type { People } from "../../functions/api/people.ts";

/** Whoever asks is the administrator of the default tenant. */
export const asAdmin: CallerOf = () => ({ tenant: "default", who: "admin@ngo.test", role: "admin" });

/** A user pool that gives everybody an id, and is never asked to sign anybody in. */
export const nobodySignsIn: People = { add: async (email) => `sub-of-${email}`, remove: async () => {} };
