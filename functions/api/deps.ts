import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import type { ReconcileRequest } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";
import type { Texts } from "../shared/texts.ts";

export interface Ticket {
  url: string;
  expiresInSeconds: number;
}

/** Everything outside that the API touches; the handler fills it in, tests with other things. */
export interface ApiDeps {
  tenant: string;
  table: Table;
  texts: Texts;
  maintenance: Outlet<ReconcileRequest>;
  secretOf(tenant: string): Promise<string>;
  /** An address that takes one PUT of this key. */
  signPut(key: string, contentType: string): Promise<Ticket>;
  check(chronology: Chronology, asOf: string): Finding[];
  /** ISO date-time, UTC. */
  now(): string;
  /** Random, for keys that say nothing. */
  newId(): string;
}
