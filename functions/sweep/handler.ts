import { randomBytes } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { unsettledYears } from "../../lib/law/unsettled.ts";
import { eachMessage, isBatch } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { LawBook } from "../shared/law-book.ts";
import { s3LawFiles } from "../shared/law-files.ts";
import { guarded, log } from "../shared/log.ts";
import { SweepRequest } from "../shared/messages.ts";
import { caseQueue, outboxQueue, sweepQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import type { SweepDeps } from "./deps.ts";
import { sweep } from "./sweep.ts";

/** Enough to finish a page of cases and to say where to go on. */
const RESERVE_MILLISECONDS = 60_000;

const table = tableFromEnvironment();
const law = new LawBook(s3LawFiles(requireSetting("dataBucket")), log);
const shared = {
  table,
  law,
  cases: caseQueue(requireSetting("casesQueue")),
  outbox: outboxQueue(requireSetting("outboxQueue")),
  continuations: sweepQueue(requireSetting("sweepQueue")),
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  now: () => new Date().toISOString(),
  pageSize: 100,
  log,
} satisfies Omit<SweepDeps, "hasTime">;

/** The clock calls it with a request, itself through a queue. */
export const handler = async (event: SQSEvent | unknown, context: Context): Promise<SQSBatchResponse | undefined> => {
  await law.refresh();
  for (const { calendar, year } of unsettledYears(law.law, shared.now())) log("calendar.unsettled", { calendar, year });
  const deps: SweepDeps = { ...shared, hasTime: () => context.getRemainingTimeInMillis() > RESERVE_MILLISECONDS };
  if (isBatch(event)) return eachMessage("sweep", event, (record) => sweep(deps, SweepRequest.parse(JSON.parse(record.body))));
  await guarded("sweep", () => sweep(deps, SweepRequest.parse(event ?? {})));
  return undefined;
};
