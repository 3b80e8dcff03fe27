import type { Chronology, ChronologyDocument, Correction, Entry } from "../../lib/model/chronology.ts";
import type { Event } from "../../lib/model/event.ts";
import type { Law } from "../shared/judged.ts";
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
  law: Law;
}

export interface ChronicleDeps {
  table: Table;
  outbox: Outlet<AlertQueued>;
  judge: Judge;
  secretOf(tenant: string): Promise<string>;
  now(): string;
  log: Log;
}
