import type { Context } from "hono";
import { DuelineError } from "../../lib/errors.ts";

/** Ids are parts of keys: `#` would begin another part, and DynamoDB takes no longer ones. */
const ID = /^[^\p{C}#/]{1,400}$/u;

/** The parameters of a path; what no id looks like is no id of ours. */
export function paramsOf(context: Context): Record<string, string> {
  const params: Record<string, string> = context.req.param();
  for (const [name, value] of Object.entries(params)) if (!ID.test(value)) throw new DuelineError("NOT_FOUND", name);
  return params;
}
