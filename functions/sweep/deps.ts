import type { Law } from "../shared/judged.ts";
import type { Log } from "../shared/log.ts";
import type { AlertQueued, CaseChanged, SweepRequest } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";

export interface SweepDeps {
  table: Table;
  law: Law;
  cases: Outlet<CaseChanged>;
  outbox: Outlet<AlertQueued>;
  /** To itself: where a long sweep goes on. */
  continuations: Outlet<SweepRequest>;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  /** Findings of one page of the index; a page's cases are all that is held in memory. */
  pageSize: number;
  hasTime(): boolean;
  log: Log;
}
