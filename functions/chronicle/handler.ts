import { randomBytes } from "node:crypto";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { eachInOrder } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { LawBook } from "../shared/law-book.ts";
import { s3LawFiles } from "../shared/law-files.ts";
import { log } from "../shared/log.ts";
import { CaseChanged } from "../shared/messages.ts";
import { caseQueue, outboxQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import { chronicleCase, isTaken } from "./chronicle-case.ts";
import type { ChronicleDeps } from "./deps.ts";

const table = tableFromEnvironment();
const law = new LawBook(s3LawFiles(requireSetting("dataBucket")), log);
const deps: ChronicleDeps = {
  table,
  outbox: outboxQueue(requireSetting("outboxQueue")),
  cases: caseQueue(requireSetting("casesQueue")),
  judge: { build: buildChronology, law },
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  now: () => new Date().toISOString(),
  log,
};

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  await law.refresh();
  return await eachInOrder("chronicle", event, async (record) => {
    const message = CaseChanged.parse(JSON.parse(record.body));
    if (!(await isTaken(table, message))) await chronicleCase(deps, message, message.asOf);
  });
};
