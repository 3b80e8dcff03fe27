import { randomBytes } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { extractDocument } from "../../lib/pipeline.ts";
import { objectChanges } from "../shared/arrivals.ts";
import { eachMessage } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { s3Inbox } from "../shared/inbox.ts";
import { log } from "../shared/log.ts";
import { s3PartStore } from "../shared/part-store.ts";
import { s3Prints } from "../shared/prints.ts";
import { caseQueue, scanQueue } from "../shared/queues.ts";
import { IsolatedReader } from "../shared/reader/isolated-reader.ts";
import { s3Scans } from "../shared/scan-store.ts";
import { MAX_ATTEMPTS } from "../shared/store/document-record.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import { s3Texts } from "../shared/texts.ts";
import type { Delivery, IngestDeps } from "./deps.ts";
import { ingestObject } from "./ingest-object.ts";

/** What writing needs after a reading that took all its time. */
const RESERVE_MILLISECONDS = 30_000;

const reader = new IsolatedReader();
const table = tableFromEnvironment();
const deps: IngestDeps = {
  table,
  inbox: s3Inbox(requireSetting("inboxBucket")),
  parts: s3PartStore(requireSetting("inboxBucket")),
  texts: s3Texts(requireSetting("dataBucket")),
  prints: s3Prints(requireSetting("dataBucket")),
  cases: caseQueue(requireSetting("casesQueue")),
  scanStore: s3Scans(requireSetting("dataBucket")),
  scans: scanQueue(requireSetting("scansQueue")),
  reader: {
    read: (bytes, fileName, signal, known) => reader.readDocument(bytes, { fileName, scans: { readHere: false, known } }, signal),
    extract: (document, about) => extractDocument(document, about),
  },
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  now: () => new Date().toISOString(),
  log,
};

function deliveryOf({ messageId, attributes }: SQSRecord, context: Context): Delivery {
  const left = context.getRemainingTimeInMillis();
  const leaseUntil = new Date(Date.now() + left).toISOString();
  const isLastTry = Number(attributes.ApproximateReceiveCount) >= MAX_ATTEMPTS;
  return { messageId, isLastTry, leaseUntil, signal: AbortSignal.timeout(Math.max(0, left - RESERVE_MILLISECONDS)) };
}

export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
  eachMessage("ingest", event, async (record) => {
    const objects = objectChanges(record.body);
    if (objects.length === 0) log("ingest.ignored", { messageId: record.messageId });
    for (const object of objects) await ingestObject(deps, deliveryOf(record, context), object);
  });
