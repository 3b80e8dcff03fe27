/** How the pages of a document that are pictures are handed out in batches, and joined again: pure but for `settleBatch`. */
import { KEYS } from "../keys.ts";
import type { Arrival, ScanQueued } from "../messages.ts";
import type { Outlet } from "../queues.ts";
import { sendArrival } from "../send-arrival.ts";
import { type DocumentRecord, documentKind, isFinished, isScanning, type ScanBatch } from "./document-record.ts";
import { change } from "./record.ts";
import type { Table } from "./table.ts";

/** About a quarter of a minute of one core, so that a long scan is read by many functions at once. */
const PAGES_PER_BATCH = 5;

/** The batches there are, and new ones for pages that wait and are in none of them. */
export function withBatches(scans: readonly ScanBatch[], waiting: readonly number[]): ScanBatch[] {
  const asked = new Set(scans.flatMap(({ pages }) => pages));
  const fresh = waiting.filter((page) => !asked.has(page));
  const batches = [...scans];
  for (let at = 0; at < fresh.length; at += PAGES_PER_BATCH)
    batches.push({ pages: fresh.slice(at, at + PAGES_PER_BATCH), state: "waiting" });
  return batches;
}

/** Messages for the batches from this one on that are still to be read. */
export const batchesSince = ({ tenant, documentId, scans }: DocumentRecord, from: number): ScanQueued[] =>
  scans.flatMap(({ state }, batch) =>
    state === "waiting" && batch >= from ? [{ schema: "dueline.scan-queued/1", tenant, documentId, batch }] : [],
  );

/**
 * A batch comes to an end once, however often its message came. The last one of a document that has been shown without them lets it be read again,
 * and this change of state is the join: it happens in one conditional write.
 */
export function batchSettled(record: DocumentRecord | null, batch: number, state: "done" | "failed", now: string): DocumentRecord | null {
  if (record?.scans[batch]?.state !== "waiting") return null;
  const scans = record.scans.map((one, index) => (index === batch ? { ...one, state } : one));
  const settled = { ...record, scans, updatedAt: now };
  const isShown = isFinished(record) && record.progress !== "failed";
  return isShown && !isScanning(settled) ? { ...settled, progress: "received", attempts: 0 } : settled;
}

export interface BatchDeps {
  table: Table;
  arrivals: Outlet<Arrival>;
  now(): string;
}

/** Settles a batch, and where it was the last has the document read again; a crash in between is healed by `reconcile`. */
export async function settleBatch(deps: BatchDeps, { tenant, documentId, batch }: ScanQueued, state: "done" | "failed"): Promise<void> {
  const key = KEYS.document(tenant, documentId);
  const { after } = await change(deps.table, documentKind, key, (record) => batchSettled(record, batch, state, deps.now()));
  if (after && !isScanning(after) && after.progress === "received") await sendArrival(deps, after);
}
