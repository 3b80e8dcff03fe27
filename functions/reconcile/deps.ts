import type { Inbox } from "../shared/inbox.ts";
import type { Log } from "../shared/log.ts";
import type { AlertQueued, Arrival, CaseChanged, ExportQueued, ReconcileRequest, ScanQueued } from "../shared/messages.ts";
import type { DeadLetters, Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";

export interface ReconcileDeps {
  table: Table;
  inbox: Inbox;
  arrivals: Outlet<Arrival>;
  deadLetters: DeadLetters;
  cases: Outlet<CaseChanged>;
  scans: Outlet<ScanQueued>;
  scanDeadLetters: DeadLetters;
  outbox: Outlet<AlertQueued>;
  exports: Outlet<ExportQueued>;
  /** To itself: where a long listing goes on. */
  continuations: Outlet<ReconcileRequest>;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  hasTime(): boolean;
  log: Log;
}
