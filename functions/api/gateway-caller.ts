import type { Context } from "hono";
import * as z from "zod";
import { Identity } from "../shared/identity.ts";
import { DEFAULT_TENANT } from "../shared/keys.ts";
import { findApiKey, noteUse } from "../shared/store/api-keys.ts";
import { readMember } from "../shared/store/members.ts";
import { scopedTable } from "../shared/store/scoped-table.ts";
import type { Table } from "../shared/store/table.ts";
import type { CallerOf } from "./app.ts";
import type { Caller } from "./caller.ts";

/** As far as it is of use here: what the gateway says of a signature that it has checked, or of what our authorizer answered. */
const Authorizer = z.union([z.object({ iam: z.object({ userArn: z.string() }) }), z.object({ lambda: Identity })]);
const Event = z.object({ requestContext: z.object({ authorizer: Authorizer }) });

/** An AWS identity that may call the API owns the installation; who else may do what stands in the table. */
export function gatewayCaller(table: Table, now: () => string): CallerOf {
  return async (context: Context) => {
    const { data } = Event.safeParse((context.env as { event?: unknown } | undefined)?.event);
    if (!data) return null;
    const { authorizer } = data.requestContext;
    if ("iam" in authorizer) return { tenant: DEFAULT_TENANT, who: authorizer.iam.userArn, role: "admin", isOwner: true };
    return await callerOf(table, authorizer.lambda, now());
  };
}

async function callerOf(table: Table, { tenant, kind, id }: Identity, now: string): Promise<Caller | null> {
  const own = scopedTable(table, tenant);
  if (kind === "person") {
    const member = await readMember(own, tenant, id);
    return member && { tenant, who: `person:${id}`, role: member.role };
  }
  const key = await findApiKey(own, tenant, id, now);
  if (!key) return null;
  await noteUse(own, key, now);
  const { role, readOnly, cases } = key;
  return { tenant, who: `key:${id}`, role, readOnly, ...(cases ? { cases } : {}) };
}
