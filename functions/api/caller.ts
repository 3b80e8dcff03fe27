import * as z from "zod";

/** What people may do in a tenant, each role with everything before it. */
export const ROLES = ["viewer", "editor", "admin"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who asks, as the gateway has checked; the tenant is his and nobody else's. */
export const Caller = z.object({ tenant: z.string(), who: z.string(), role: Role });
export type Caller = z.infer<typeof Caller>;

export const mayAct = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
