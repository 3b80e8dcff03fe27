import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { KEYS } from "../keys.ts";
import { getItem, putItem, queryAll, type Table, wholePartition } from "./table.ts";

/** 32 random bytes in hex, made where the process starts and kept only if nobody kept one before. */
export type NewSecret = () => string;

/** The tenant's key for ids, made once and never changed: another key would mean other ids for the same documents. */
export async function tenantSecret(table: Table, tenant: string, newSecret: NewSecret): Promise<string> {
  const key = KEYS.tenantSecret(tenant);
  const kept = (await getItem(table, key)) ?? (await getItem(table, KEYS.formerSecret(tenant)));
  if (kept) return String(kept.secret);
  await putItem(table, { ...KEYS.tenant(tenant) });
  try {
    const secret = newSecret();
    const Item = { ...key, secret };
    await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression: "attribute_not_exists(pk)" }));
    return secret;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return tenantSecret(table, tenant, newSecret);
  }
}

export async function allTenants(table: Table): Promise<string[]> {
  const { pk } = KEYS.tenant("");
  return (await queryAll(table, wholePartition(pk))).map(({ sk }) => sk);
}

/** Remembers secrets while the process lives; they never change. */
export function rememberedSecrets(table: Table, newSecret: NewSecret): (tenant: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (tenant) => {
    const secret = known.get(tenant) ?? tenantSecret(table, tenant, newSecret);
    known.set(tenant, secret);
    secret.catch(() => known.delete(tenant));
    return secret;
  };
}
