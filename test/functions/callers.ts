import type { CallerOf } from "../../functions/api/app.ts";

/** Whoever asks is the administrator of the default tenant. */
export const asAdmin: CallerOf = () => ({ tenant: "default", who: "admin@ngo.test", role: "admin" });
