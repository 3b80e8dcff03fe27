import type { Log } from "../shared/log.ts";
import type { OutboxMessage } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";
import type { Channels } from "./channels/channel.ts";

export interface NotifyDeps {
  table: Table;
  channels: Channels;
  /** To itself: one message for each delivery, so that a slow receiver holds up nobody else. */
  outbox: Outlet<OutboxMessage>;
  /** Where links lead, without a trailing slash. */
  linkBase: string;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  hasTime(): boolean;
  log: Log;
}
