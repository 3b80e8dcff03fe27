import { randomBytes } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage, isBatch } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { s3Inbox } from "../shared/inbox.ts";
import { guarded, log } from "../shared/log.ts";
import { ReconcileRequest } from "../shared/messages.ts";
import { arrivalQueue, caseQueue, deadLetters, exportQueue, outboxQueue, reconcileQueue, scanQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import type { ReconcileDeps } from "./deps.ts";
import { reconcile } from "./reconcile.ts";

/** Enough to finish a page of the listing and to say where to go on. */
const RESERVE_MILLISECONDS = 60_000;

const table = tableFromEnvironment();
const shared = {
  table,
  inbox: s3Inbox(requireSetting("inboxBucket")),
  arrivals: arrivalQueue(requireSetting("inboxQueue")),
  deadLetters: deadLetters(requireSetting("inboxDeadLetters")),
  cases: caseQueue(requireSetting("casesQueue")),
  scans: scanQueue(requireSetting("scansQueue")),
  scanDeadLetters: deadLetters(requireSetting("scansDeadLetters")),
  outbox: outboxQueue(requireSetting("outboxQueue")),
  exports: exportQueue(requireSetting("exportsQueue")),
  continuations: reconcileQueue(requireSetting("reconcileQueue")),
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  now: () => new Date().toISOString(),
  log,
} satisfies Omit<ReconcileDeps, "hasTime">;

/** The clock calls it with a request, the API and itself through a queue. */
export const handler = async (event: SQSEvent | unknown, context: Context): Promise<SQSBatchResponse | undefined> => {
  const deps: ReconcileDeps = { ...shared, hasTime: () => context.getRemainingTimeInMillis() > RESERVE_MILLISECONDS };
  if (isBatch(event)) return eachMessage("reconcile", event, (record) => reconcile(deps, ReconcileRequest.parse(JSON.parse(record.body))));
  await guarded("reconcile", () => reconcile(deps, ReconcileRequest.parse(event ?? {})));
  return undefined;
};
