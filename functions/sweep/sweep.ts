import { announceCase } from "../shared/cases.ts";
import { INDEX_KEYS } from "../shared/keys.ts";
import type { Log } from "../shared/log.ts";
import type { CaseChanged } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import { onIndex, queryItems, type Table } from "../shared/store/table.ts";
import { allTenants } from "../shared/store/tenants.ts";

export interface SweepDeps {
  table: Table;
  cases: Outlet<CaseChanged>;
  now(): string;
  log: Log;
}

/** Cases in which something can have become due by `asOf` are looked at again, as of that day where one was asked for. */
export async function sweep(deps: SweepDeps, askedAsOf: string | null): Promise<void> {
  for (const tenant of await allTenants(deps.table)) {
    const caseIds = await dueCases(deps.table, tenant, (askedAsOf ?? deps.now()).slice(0, 10));
    for (const caseId of caseIds) await announceCase(deps, { tenant, caseId, name: "" }, askedAsOf);
    deps.log("sweep.done", { tenant, cases: caseIds.size });
  }
}

async function dueCases(table: Table, tenant: string, day: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const shard of INDEX_KEYS.dueShards) {
    const due = onIndex("byDue", INDEX_KEYS.due(tenant, shard), { to: INDEX_KEYS.upTo(day) });
    for await (const { pk } of queryItems(table, due)) found.add(pk.split("#")[3] ?? "");
  }
  return found;
}
