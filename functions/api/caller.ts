import { mayAct, type Role } from "../shared/role.ts";

export { mayAct, ROLES, Role } from "../shared/role.ts";

/** Who asks, as has been checked outside; the tenant is his and nobody else's. */
export interface Caller {
  tenant: string;
  who: string;
  role: Role;
  /** He holds the AWS account, and with it the installation: he may make tenants. */
  isOwner?: boolean;
  /** A key that may only look. */
  readOnly?: boolean;
  /** The only cases that a key is for. */
  cases?: readonly string[];
}

interface Asked {
  method: string;
  path: string;
  role: Role;
}

/** Why a caller may not ask this; null: he may. */
export function refusalOf(caller: Caller, { method, path, role }: Asked, params: Readonly<Record<string, string>>): string | null {
  if (!mayAct(caller.role, role)) return `needs the role ${role}`;
  if (caller.readOnly && method !== "GET") return "the key may only read";
  const isOneOfHis = path.startsWith("/cases/{id}") && caller.cases?.includes(params.id ?? "");
  return caller.cases && !isOneOfHis ? "the key is for some cases only" : null;
}
