import type { Context } from "hono";
import * as z from "zod";
import { DEFAULT_TENANT } from "../shared/keys.ts";
import type { Caller } from "./caller.ts";

/** As far as it is of use here: what the gateway says of an identity whose signature it has checked. */
const Event = z.object({ requestContext: z.object({ authorizer: z.object({ iam: z.object({ userArn: z.string() }) }) }) });

/** An AWS identity that may call the API owns the installation. */
export function gatewayCaller(context: Context): Caller | null {
  const { data } = Event.safeParse((context.env as { event?: unknown } | undefined)?.event);
  return data ? { tenant: DEFAULT_TENANT, who: data.requestContext.authorizer.iam.userArn, role: "admin" } : null;
}
