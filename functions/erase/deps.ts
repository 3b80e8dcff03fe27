import type { Log } from "../shared/log.ts";
import type { CaseChanged, DeletionQueued } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";
import type { Erasable } from "./objects.ts";

export interface EraseDeps {
  table: Table;
  /** Documents as they came in. */
  inbox: Erasable;
  /** Texts, places on pages, scans, and what else was made of them. */
  data: Erasable;
  cases: Outlet<CaseChanged>;
  /** To itself, after a while. */
  later: Outlet<DeletionQueued>;
  /** Takes a person out of where people sign in. */
  removePerson(memberId: string): Promise<void>;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  log: Log;
}
