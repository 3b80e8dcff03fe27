import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import type { ApiDeps } from "../deps.ts";
import { defineRoute } from "../route.ts";
import { TenantRequest, TenantView } from "../schemas-trust.ts";
import { addMember, viewOf } from "./members.ts";

/** A tenant begins with its secret, made the first time that somebody asks for it. */
async function makeTenant(deps: ApiDeps, { id, admin }: z.output<typeof TenantRequest>): Promise<z.input<typeof TenantView>> {
  if (!deps.caller.isOwner) throw new DuelineError("NOT_ALLOWED", "tenants are made with the rights of the AWS account");
  await deps.secretOf(id);
  const member = await addMember(deps, { table: deps.tableOf(id), tenant: id }, { email: admin, role: "admin" });
  return { schema: "dueline.tenant/1", id, admin: viewOf(member) };
}

export const tenantRoutes = [
  defineRoute({
    method: "POST",
    path: "/tenants",
    summary: "A new tenant with its first administrator; or another administrator, where nobody is left",
    role: "admin",
    body: TenantRequest,
    answer: TenantView,
    status: 201,
    run: async ({ deps, body }) => await makeTenant(deps, body),
  }),
];
