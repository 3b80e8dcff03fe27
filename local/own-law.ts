import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { openLawFolder } from "../cli/law-folder.ts";
import { LAW_PREFIX } from "../functions/shared/keys.ts";
import { assembleLaw } from "../lib/law/law.ts";
import type { RunningCloud } from "./running-cloud.ts";

/**
 * Makes the cloud's folder of own packs and calendars what a folder of this machine is; says of each file that can't be used why.
 * Without a folder, what the cloud has stays.
 */
export async function bringLaw(
  { endpoints, credentials, region, outputs }: RunningCloud,
  folder: string | undefined,
  log: (line: string) => void,
): Promise<void> {
  if (folder === undefined) return;
  const files = await openLawFolder(folder);
  for (const { file, code, message } of assembleLaw(files).problems) log(`${file}: ${code}: ${message}`);
  const client = new S3Client({ endpoint: endpoints.s3, region, credentials, forcePathStyle: true });
  const Bucket = outputs.DataBucketName;
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: LAW_PREFIX }));
  const names = new Set(files.map(({ name }) => `${LAW_PREFIX}${name}`));
  for (const { Key = "" } of Contents) if (!names.has(Key)) await client.send(new DeleteObjectCommand({ Bucket, Key }));
  for (const { name, text } of files) await client.send(new PutObjectCommand({ Bucket, Key: `${LAW_PREFIX}${name}`, Body: text }));
  client.destroy();
}
