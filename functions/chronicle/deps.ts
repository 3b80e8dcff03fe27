import type { Chronology, ChronologyDocument, Correction, Entry } from "../../lib/model/chronology.ts";
import type { Event } from "../../lib/model/event.ts";
import type { Finding } from "../../lib/model/finding.ts";
import type { Log } from "../shared/log.ts";
import type { AlertQueued } from "../shared/messages.ts";
import type { Outlet } from "../shared/queues.ts";
import type { Table } from "../shared/store/table.ts";

export interface CaseMaterial {
  caseId: string;
  name: string;
  events: Event[];
  documents: ChronologyDocument[];
  corrections: Correction[];
  previous: Entry[];
}

/** The pure core, as `chronicle` uses it. */
export interface Judge {
  build(material: CaseMaterial): Chronology;
  check(chronology: Chronology, asOf: string): Finding[];
  /** The next day after `asOf` on which the finding's status can change by itself; null: never. */
  lookAgain(finding: Finding, asOf: string): string | null;
}

export interface ChronicleDeps {
  table: Table;
  outbox: Outlet<AlertQueued>;
  judge: Judge;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  log: Log;
}
