import { DuelineError } from "../../lib/errors.ts";
import { isShared } from "../../lib/model/sensitivity.ts";
import type { AuditLine } from "../shared/audit-line.ts";
import { appendAudit } from "../shared/store/audit.ts";
import { readSensitivity } from "../shared/store/sensitivities.ts";
import type { ApiDeps } from "./deps.ts";
import { Reply, type Route } from "./route.ts";

type Asked = Pick<Route, "method" | "path" | "open">;
type Params = Readonly<Record<string, string>>;

/** Every change, and every reading of a document that may go nowhere. */
async function isWorthNoting({ method, path, open }: Asked, deps: ApiDeps, params: Params): Promise<boolean> {
  if (open) return false;
  if (method !== "GET") return true;
  if (!path.startsWith("/documents/{id}")) return false;
  const { sensitivity } = (await readSensitivity(deps.table, deps.tenant, params.id ?? "")) ?? {};
  return !isShared({ sensitivity });
}

/** What a request has made, by its id: the thing itself, or the correction that was said. */
function madeBy(result: unknown): Record<string, string> {
  const value = result instanceof Reply ? result.value : result;
  const { id: own, correction } = (value ?? {}) as { id?: unknown; correction?: { id?: unknown } };
  const id = own ?? correction?.id;
  return typeof id === "string" ? { made: id } : {};
}

/** Does what was asked, with a line in the audit log before it and one after: what can't be noted is not done. */
export async function recorded<T>(route: Asked, deps: ApiDeps, params: Params, run: () => Promise<T>): Promise<T> {
  if (!(await isWorthNoting(route, deps, params))) return await run();
  const { table, tenant, caller, now, newSecret } = deps;
  const asked = { requestId: newSecret().slice(-16), who: caller.who, action: `${route.method} ${route.path}`, ids: { ...params } };
  const note = (line: Partial<AuditLine>): Promise<void> => appendAudit(table, tenant, { ...asked, at, outcome: "asked", ...line });
  const at = now();
  await note({});
  try {
    const result = await run();
    await note({ outcome: "done", ids: { ...params, ...(route.method === "POST" ? madeBy(result) : {}) } });
    return result;
  } catch (error) {
    await note({ outcome: error instanceof DuelineError ? error.code : "INTERNAL" });
    throw error;
  }
}
