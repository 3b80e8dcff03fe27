import { KEYS } from "./keys.ts";
import type { CaseChanged } from "./messages.ts";
import type { Outlet } from "./queues.ts";
import { caseKind, touched } from "./store/case-record.ts";
import { change } from "./store/record.ts";
import type { Table } from "./store/table.ts";

/** Marks a case as changed, then says so: where the message is lost, the mark remains and `reconcile` finds it. */
export async function announceCase(
  deps: { table: Table; cases: Outlet<CaseChanged>; now: () => string },
  about: { tenant: string; caseId: string; name: string },
  asOf: string | null = null,
): Promise<void> {
  const { tenant, caseId } = about;
  const { after } = await change(deps.table, caseKind, KEYS.case(tenant, caseId), (record) => touched(record, about, deps.now()));
  if (!after) return;
  await deps.cases.send([{ schema: "dueline.case-changed/1", tenant, caseId, revision: after.revision, corrections: 0, asOf }]);
}
