import { randomBytes } from "node:crypto";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { userPool } from "../api/user-pool.ts";
import { eachMessage, isBatch } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { guarded, log } from "../shared/log.ts";
import { DeletionQueued } from "../shared/messages.ts";
import { caseQueue, deletionQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import type { EraseDeps } from "./deps.ts";
import { lookAfterDeletions } from "./look-after.ts";
import { s3Erasable } from "./objects.ts";
import { runDeletion } from "./run-deletion.ts";

/** While a case is being put together again. */
const PAUSE_SECONDS = 5;

const table = tableFromEnvironment();
const deps: EraseDeps = {
  table,
  inbox: s3Erasable(requireSetting("inboxBucket")),
  data: s3Erasable(requireSetting("dataBucket")),
  cases: caseQueue(requireSetting("casesQueue")),
  later: deletionQueue(requireSetting("deletionsQueue"), undefined, PAUSE_SECONDS),
  removePerson: userPool(requireSetting("userPool")).remove,
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  now: () => new Date().toISOString(),
  log,
};

/** A queue calls it for one deletion, the clock for all that are not finished. */
export const handler = async (event: SQSEvent | unknown): Promise<SQSBatchResponse | undefined> => {
  if (isBatch(event)) return eachMessage("erase", event, (record) => runDeletion(deps, DeletionQueued.parse(JSON.parse(record.body))));
  await guarded("erase", () => lookAfterDeletions(deps));
  return undefined;
};
