import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import type { CaseChanged, DeletionQueued, ExportQueued, ReconcileRequest } from "../shared/messages.ts";
import type { Prints } from "../shared/prints.ts";
import type { Outlet } from "../shared/queues.ts";
import type { SoonDays } from "../shared/store/alert-settings.ts";
import type { Table } from "../shared/store/table.ts";
import type { Texts } from "../shared/texts.ts";
import type { Caller } from "./caller.ts";
import type { People } from "./people.ts";

export interface Ticket {
  url: string;
  expiresInSeconds: number;
}

/** Everything outside that the API touches, for all tenants; the handler fills it in, tests with other things. */
export interface ApiOutside {
  table: Table;
  texts: Texts;
  prints: Prints;
  maintenance: Outlet<ReconcileRequest>;
  /** For cases of which people said something. */
  cases: Outlet<CaseChanged>;
  deletions: Outlet<DeletionQueued>;
  secretOf(tenant: string): Promise<string>;
  /** An address that takes one PUT of this key, of so many bytes and no other. */
  signPut(key: string, contentType: string, size: number): Promise<Ticket>;
  /** An address that gives one version out as a file to be saved. */
  signGet(key: string, versionId: string, fileName: string): Promise<Ticket>;
  exports: Outlet<ExportQueued>;
  /** An address that gives an export out as a file to be saved. */
  signExport(key: string, fileName: string): Promise<Ticket>;
  check(chronology: Chronology, asOf: string, soonDays: SoonDays): Finding[];
  /** Asks the owner of a mail address to confirm that he wants the messages of this subscription. */
  subscribeMail(address: string, subscriptionId: string): Promise<void>;
  people: People;
  /** Throws BAD_INPUT for an address that no alert would be posted to. */
  checkWebhook(url: string): Promise<void>;
  /** ISO date-time, UTC. */
  now(): string;
  /** Random, for keys that say nothing. */
  newId(): string;
  /** 32 random bytes in hex. */
  newSecret(): string;
}

/** The same for one request: of one tenant, asked by one caller. */
export interface ApiDeps extends ApiOutside {
  tenant: string;
  caller: Caller;
  /** Another tenant's table, for the owner of the installation only. Throws NOT_ALLOWED. */
  tableOf(tenant: string): Table;
}
