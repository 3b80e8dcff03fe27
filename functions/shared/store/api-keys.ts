import { createHash, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { KEYS, TENANT_NAME } from "../keys.ts";
import { Role } from "../role.ts";
import { change, type RecordKind, readRecord } from "./record.ts";
import { queryAll, type Table, wholePartition } from "./table.ts";

/** A key for a machine: of its secret only the digest is kept. */
export const ApiKey = z.object({
  rev: z.int(),
  tenant: z.string(),
  keyId: z.string(),
  name: z.string(),
  role: Role,
  readOnly: z.boolean(),
  /** The only cases it is for; null: all. */
  cases: z.array(z.string()).nullable(),
  digest: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsedOn: z.string().nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const apiKeyKind: RecordKind<ApiKey> = {
  schema: ApiKey,
  key: ({ tenant, keyId }) => KEYS.apiKey(tenant, keyId),
  indexes: () => ({}),
};

/** The secret has 256 random bits: nothing slower than a digest is needed to keep it from being guessed. */
export const digestOf = (secret: string): string => createHash("sha256").update(`api-key\n${secret}`).digest("hex");

export interface ApiKeyParts {
  tenant: string;
  keyId: string;
  secret: string;
}

export const writeApiKey = ({ tenant, keyId, secret }: ApiKeyParts): string => `dk_${tenant}_${keyId}_${secret}`;

const SHAPE = /^dk_([a-z0-9-]{1,40})_([0-9a-f]{16})_([0-9a-f]{64})$/;

/** Null: no key of ours. */
export function readApiKey(text: string): ApiKeyParts | null {
  const [, tenant = "", keyId = "", secret = ""] = SHAPE.exec(text) ?? [];
  return TENANT_NAME.test(tenant) ? { tenant, keyId, secret } : null;
}

/** Null: unknown, revoked or expired. */
export async function findApiKey(table: Table, tenant: string, keyId: string, now: string): Promise<ApiKey | null> {
  const key = await readRecord(table, apiKeyKind, KEYS.apiKey(tenant, keyId));
  if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) return null;
  return key;
}

export function isSecretOf(key: ApiKey, secret: string): boolean {
  const [kept, given] = [Buffer.from(key.digest), Buffer.from(digestOf(secret))];
  return kept.length === given.length && timingSafeEqual(kept, given);
}

/** Notes the day, once a day: enough to see which keys nobody needs any more. */
export async function noteUse(table: Table, { tenant, keyId, lastUsedOn }: ApiKey, now: string): Promise<void> {
  const today = now.slice(0, 10);
  if (lastUsedOn === today) return;
  await change(table, apiKeyKind, KEYS.apiKey(tenant, keyId), (key) =>
    key && key.lastUsedOn !== today ? { ...key, lastUsedOn: today } : null,
  );
}

export async function readApiKeys(table: Table, tenant: string): Promise<ApiKey[]> {
  const items = await queryAll(table, wholePartition(KEYS.apiKey(tenant, "").pk));
  return items.map((item) => ApiKey.parse(item));
}
