import type { Material } from "../../lib/chronology/chronicle.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Law } from "../shared/judged.ts";
import type { Log } from "../shared/log.ts";
import type { AlertQueued, CaseChanged } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";

/** The pure core, as `chronicle` uses it. */
export interface Judge {
  build(material: Material): Chronology;
  law: Law;
}

export interface ChronicleDeps {
  table: Table;
  outbox: Outlet<AlertQueued>;
  /** For cases to which lines of another one have gone. */
  cases: Outlet<CaseChanged>;
  judge: Judge;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  log: Log;
}
