import { randomBytes } from "node:crypto";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
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
import { reconcileQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import { s3Texts } from "../shared/texts.ts";
import { createApp } from "./app.ts";
import type { Ticket } from "./deps.ts";
import { gatewayCaller } from "./gateway-caller.ts";
import { userPool } from "./user-pool.ts";

const TICKET_SECONDS = 900;

const table = tableFromEnvironment();
/** The SDK's default would sign the checksum of an empty body into the address. */
const signer = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });
const inbox = requireSetting("inboxBucket");

async function signPut(key: string, ContentType: string): Promise<Ticket> {
  const command = new PutObjectCommand({ Bucket: inbox, Key: key, ContentType });
  return { url: await getSignedUrl(signer, command, { expiresIn: TICKET_SECONDS }), expiresInSeconds: TICKET_SECONDS };
}

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
    maintenance: reconcileQueue(requireSetting("reconcileQueue")),
    secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
    signPut,
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
