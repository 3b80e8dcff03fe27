import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { s3Inbox } from "../shared/inbox.ts";
import { log } from "../shared/log.ts";
import { ScanQueued } from "../shared/messages.ts";
import { arrivalQueue } from "../shared/queues.ts";
import { ISOLATION, IsolatedReader } from "../shared/reader/isolated-reader.ts";
import { s3Scans } from "../shared/scan-store.ts";
import { MAX_ATTEMPTS } from "../shared/store/document-record.ts";
import { type OcrDeps, readBatch } from "./read-batch.ts";

/** What writing needs after a reading that took all its time. */
const RESERVE_MILLISECONDS = 30_000;
/** A page takes seconds; one that says nothing for so long never ends. */
const SILENCE_MILLISECONDS = 90_000;

const reader = new IsolatedReader({ ...ISOLATION, silenceMilliseconds: SILENCE_MILLISECONDS });
const deps: OcrDeps = {
  table: tableFromEnvironment(),
  inbox: s3Inbox(requireSetting("inboxBucket")),
  scanStore: s3Scans(requireSetting("dataBucket")),
  arrivals: arrivalQueue(requireSetting("inboxQueue")),
  readScans: (bytes, numbers, watch) => reader.readScans(bytes, numbers, watch),
  now: () => new Date().toISOString(),
  log,
};

/** Reads scanned pages apart from `ingest`, so that text documents never pay for it. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
  eachMessage("ocr", event, async ({ body, attributes }) => {
    const isLastTry = Number(attributes.ApproximateReceiveCount) >= MAX_ATTEMPTS;
    const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - RESERVE_MILLISECONDS));
    await readBatch(deps, { isLastTry, signal }, ScanQueued.parse(JSON.parse(body)));
  });
