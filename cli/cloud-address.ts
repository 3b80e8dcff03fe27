import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { DuelineError } from "../lib/errors.ts";
import { isWebAddress } from "./options.ts";

const LOOPBACK = z.url().refine((url) => ["127.0.0.1", "[::1]", "localhost"].includes(new URL(url).hostname), "not on this machine");

/** What the embedded cloud writes when it starts. Only loopback addresses are believed: such a file must not send documents elsewhere. */
const CloudFile = z.object({
  endpoints: z.object({ api: LOOPBACK }),
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  region: z.string(),
  control: z.object({ url: LOOPBACK, token: z.string() }),
  outputs: z.record(z.string(), z.string()),
});
export type CloudFile = z.infer<typeof CloudFile>;

export interface ApiCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface CloudAddress {
  readonly apiUrl: string;
  readonly region: string;
  readonly credentials: ApiCredentials;
}

const CLONE_ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLOUD_FILE = join(".dueline", "cloud.json");

function parseCloudFile(text: string): CloudFile {
  try {
    return CloudFile.parse(JSON.parse(text));
  } catch (error) {
    throw new DuelineError("CLOUD_UNREACHABLE", `${CLOUD_FILE} is not as npm start writes it`, { cause: error });
  }
}

/** The cloud that runs in this folder or in the clone, if there is one. */
export async function localCloud(folders: readonly string[] = [process.cwd(), CLONE_ROOT]): Promise<CloudFile | null> {
  for (const folder of folders) {
    const text = await readFile(join(folder, CLOUD_FILE), "utf8").catch(() => null);
    if (text === null) continue;
    return parseCloudFile(text);
  }
  return null;
}

const addressOf = ({ endpoints, region, credentials }: CloudFile): CloudAddress => ({ apiUrl: endpoints.api, region, credentials });

/** Region and keys as every AWS tool finds them: environment first, else the SDK's own chain (profiles, single sign-on, roles). */
async function deployedCloud(apiUrl: string, env: NodeJS.ProcessEnv): Promise<CloudAddress> {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION: region,
  } = env;
  if (accessKeyId && secretAccessKey && region) {
    return { apiUrl, region, credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } };
  }
  const { S3Client } = await import("@aws-sdk/client-s3");
  const { config } = new S3Client({});
  try {
    return { apiUrl, region: await config.region(), credentials: await config.credentials() };
  } catch (error) {
    throw new DuelineError("CLOUD_REFUSED", "no AWS region and credentials found", { cause: error });
  }
}

/** Which cloud to talk to: the address given, else DUELINE_API_URL, else the one that runs on this machine. */
export async function findCloud(env: NodeJS.ProcessEnv, endpoint?: string): Promise<CloudAddress> {
  const wanted = (endpoint ?? (env.DUELINE_API_URL || undefined))?.replace(/\/+$/, "");
  if (wanted !== undefined && !isWebAddress(wanted)) throw new DuelineError("BAD_OPTION", "DUELINE_API_URL is no http address");
  const local = await localCloud();
  if (local && (wanted === undefined || wanted === local.endpoints.api)) return addressOf(local);
  if (wanted === undefined) throw new DuelineError("CLOUD_UNREACHABLE");
  return await deployedCloud(wanted, env);
}
