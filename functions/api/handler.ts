import { randomBytes } from "node:crypto";
import { SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { handle } from "hono/aws-lambda";
import { DuelineError } from "../../lib/errors.ts";
import { Network, resolveAll } from "../notify/webhook/network.ts";
import { safeTarget } from "../notify/webhook/safe-target.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting, webhookNetworks } from "../shared/environment.ts";
import { LawBook } from "../shared/law-book.ts";
import { s3LawFiles } from "../shared/law-files.ts";
import { log } from "../shared/log.ts";
import { s3Prints } from "../shared/prints.ts";
import { caseQueue, deletionQueue, exportQueue, reconcileQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import { s3Texts } from "../shared/texts.ts";
import { createApp } from "./app.ts";
import { gatewayCaller } from "./gateway-caller.ts";
import { presigned } from "./presigned.ts";
import { userPool } from "./user-pool.ts";

const table = tableFromEnvironment();
const now = (): string => new Date().toISOString();

const sns = new SNSClient({});

/** The filter is what keeps one subscriber's messages from another's. */
async function subscribeMail(Endpoint: string, subscriptionId: string): Promise<void> {
  const Attributes = { FilterPolicy: JSON.stringify({ subscription: [subscriptionId] }) };
  await sns.send(new SubscribeCommand({ TopicArn: requireSetting("mailTopic"), Protocol: "email", Endpoint, Attributes }));
}

async function checkWebhook(url: string): Promise<void> {
  try {
    await safeTarget(url, new Network(webhookNetworks()), resolveAll);
  } catch (cause) {
    throw new DuelineError("BAD_INPUT", "channel.url: not a public https address", { cause });
  }
}

/** Another day's findings need not know of a pack in the second it is put there. */
const LAW_MAX_AGE = 30_000;
const law = new LawBook(s3LawFiles(requireSetting("dataBucket")), log);

const app = createApp(
  {
    table,
    texts: s3Texts(requireSetting("dataBucket")),
    prints: s3Prints(requireSetting("dataBucket")),
    cases: caseQueue(requireSetting("casesQueue")),
    deletions: deletionQueue(requireSetting("deletionsQueue")),
    maintenance: reconcileQueue(requireSetting("reconcileQueue")),
    secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
    ...presigned({ inbox: requireSetting("inboxBucket"), data: requireSetting("dataBucket") }),
    exports: exportQueue(requireSetting("exportsQueue")),
    check: (chronology, asOf, soonDays) => law.check(chronology, asOf, soonDays),
    now,
    subscribeMail,
    people: userPool(requireSetting("userPool")),
    checkWebhook,
    newSecret: () => randomBytes(32).toString("hex"),
    newId: () => `upload-${randomBytes(16).toString("hex")}`,
  },
  gatewayCaller(table, now),
);

const answer = handle(app);

export const handler: typeof answer = async (event, context) => {
  await law.refresh(LAW_MAX_AGE);
  return await answer(event, context);
};
