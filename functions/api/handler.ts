import { randomBytes } from "node:crypto";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { handle } from "hono/aws-lambda";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { check } from "../shared/judging.ts";
import { DEFAULT_TENANT } from "../shared/keys.ts";
import { reconcileQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import { s3Texts } from "../shared/texts.ts";
import { createApp } from "./app.ts";
import type { Ticket } from "./deps.ts";

const TICKET_SECONDS = 900;

const table = tableFromEnvironment();
/** The SDK's default would sign the checksum of an empty body into the address. */
const signer = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });
const inbox = requireSetting("inboxBucket");

async function signPut(key: string, ContentType: string): Promise<Ticket> {
  const command = new PutObjectCommand({ Bucket: inbox, Key: key, ContentType });
  return { url: await getSignedUrl(signer, command, { expiresIn: TICKET_SECONDS }), expiresInSeconds: TICKET_SECONDS };
}

const app = createApp({
  tenant: DEFAULT_TENANT,
  table,
  texts: s3Texts(requireSetting("dataBucket")),
  maintenance: reconcileQueue(requireSetting("reconcileQueue")),
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  signPut,
  check,
  now: () => new Date().toISOString(),
  newId: () => `upload-${randomBytes(16).toString("hex")}`,
});

export const handler = handle(app);
