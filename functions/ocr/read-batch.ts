import { DuelineError } from "../../lib/errors.ts";
import type { ScannedPage } from "../../lib/read/ocr/scanned-page.ts";
import { fetchAgain, isUnfetchable } from "../ingest/take-in.ts";
import type { Inbox } from "../shared/inbox.ts";
import { KEYS } from "../shared/keys.ts";
import type { Log } from "../shared/log.ts";
import type { ScanQueued } from "../shared/messages.ts";
import { failedPage, type ScanStore } from "../shared/scan-store.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { readPlace } from "../shared/store/objects.ts";
import { readRecord } from "../shared/store/record.ts";
import { type BatchDeps, settleBatch } from "../shared/store/scan-batches.ts";

/** Pages of a PDF as pictures; tells each as it is done, and throws where a page ends its reader. */
export type ReadScans = (
  bytes: Uint8Array,
  numbers: readonly number[],
  watch: { signal: AbortSignal; page: (page: ScannedPage) => void },
) => Promise<unknown>;

export interface OcrDeps extends BatchDeps {
  inbox: Inbox;
  scanStore: ScanStore;
  readScans: ReadScans;
  log: Log;
}

export interface ScanDelivery {
  /** The message will not come again: what could not be read until now is given up. */
  isLastTry: boolean;
  signal: AbortSignal;
}

/** One batch of a document's pages, from the bucket to the store. Coming twice it does nothing the second time, or the same again. */
export async function readBatch(deps: OcrDeps, delivery: ScanDelivery, scan: ScanQueued): Promise<void> {
  const { tenant, documentId, batch } = scan;
  const record = await readRecord(deps.table, documentKind, KEYS.document(tenant, documentId));
  const asked = record?.scans[batch];
  if (asked?.state !== "waiting") return deps.log("ocr.ignored", { tenant, documentId });
  const pages = await readOrGiveUp(deps, delivery, scan, asked.pages);
  await deps.scanStore.write(tenant, documentId, batch, pages);
  await settleBatch(deps, scan, "done");
  const failed = pages.filter(({ state }) => state === "failed").length;
  deps.log("ocr.read", { tenant, documentId, pages: pages.length, failed });
}

async function readOrGiveUp(deps: OcrDeps, delivery: ScanDelivery, scan: ScanQueued, numbers: readonly number[]): Promise<ScannedPage[]> {
  try {
    const { live, sources } = await readPlace(deps.table, scan.tenant, scan.documentId);
    const bytes = await fetchAgain(deps, [...live, ...sources]);
    return await readEach(deps, delivery, bytes, numbers);
  } catch (error) {
    if (!(error instanceof DuelineError) || (isUnfetchable(error) && !delivery.isLastTry)) throw error;
    return numbers.map((number) => failedPage(number, error.code));
  }
}

/** A page that ends its reader is failed, and the next reader goes on behind it; time that is over is no page's fault while there are tries left. */
async function readEach(
  deps: OcrDeps,
  { signal, isLastTry }: ScanDelivery,
  bytes: Uint8Array,
  numbers: readonly number[],
): Promise<ScannedPage[]> {
  const read: ScannedPage[] = [];
  const page = (one: ScannedPage): number => read.push(one);
  for (let left = numbers; left.length > 0; left = numbers.slice(read.length)) {
    try {
      await deps.readScans(bytes, left, { signal, page });
    } catch (error) {
      if (!(error instanceof DuelineError)) throw error;
      if (signal.aborted && !isLastTry) throw new Error("the pages take longer than the function may; they come again");
      const [broken] = numbers.slice(read.length);
      if (broken !== undefined) read.push(failedPage(broken, error.code));
    }
  }
  return read;
}
