import type { Extraction } from "../../lib/extraction.ts";
import type { SourceDocument } from "../../lib/model/document.ts";
import type { ScannedPage } from "../../lib/read/ocr/scanned-page.ts";
import type { Inbox } from "../shared/inbox.ts";
import type { Log } from "../shared/log.ts";
import type { CaseChanged, ScanQueued } from "../shared/messages.ts";
import type { PartStore } from "../shared/part-store.ts";
import type { Prints } from "../shared/prints.ts";
import type { Outlet } from "../shared/queues.ts";
import type { ScanStore } from "../shared/scan-store.ts";
import type { Table } from "../shared/store/table.ts";
import type { Texts } from "../shared/texts.ts";

export interface Reader {
  /** `known` are the pages that OCR has read; other pages that are pictures wait. */
  read(bytes: Uint8Array, fileName: string, signal: AbortSignal, known: readonly ScannedPage[]): Promise<SourceDocument>;
  extract(document: SourceDocument, about: { documentId: string; fileName: string; language?: string }): Extraction;
}

/** Everything outside that `ingest` touches; the handler fills it in, tests with other things. */
export interface IngestDeps {
  table: Table;
  inbox: Inbox;
  parts: PartStore;
  texts: Texts;
  prints: Prints;
  cases: Outlet<CaseChanged>;
  scanStore: ScanStore;
  scans: Outlet<ScanQueued>;
  reader: Reader;
  secretOf(tenant: string): Promise<string>;
  /** ISO date-time, UTC. */
  now(): string;
  log: Log;
}

/** One delivery of one message. */
export interface Delivery {
  messageId: string;
  /** The message will not come again: what could not be fetched until now is given up. */
  isLastTry: boolean;
  /** When this function is dead for certain (ISO date-time, UTC). */
  leaseUntil: string;
  /** Fires a little before, so that a reading that takes too long ends as READ_TIMEOUT and not as a crash. */
  signal: AbortSignal;
}
