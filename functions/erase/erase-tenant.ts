import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { KEYS, partitionsOf, type TableKey, tenantOfObject } from "../shared/keys.ts";
import { readMembers } from "../shared/store/members.ts";
import { deleteItems, type Table } from "../shared/store/table.ts";
import type { EraseDeps } from "./deps.ts";
import { eraseUnder } from "./objects.ts";

/**
 * Erases all of a tenant but the record of this deletion and what it is found by. Here, and nowhere else, the whole table is gone through:
 * whatever begins with the tenant goes, whether or not anything still refers to it.
 */
export async function eraseTenant(deps: EraseDeps, tenant: string): Promise<number> {
  const { table, inbox, data } = deps;
  for (const { memberId } of await readMembers(table, tenant)) await deps.removePerson(memberId);
  const isOwn = (key: string): boolean => tenantOfObject(key) === tenant;
  const objects = await eraseUnder(inbox, "", isOwn);
  await eraseUnder(data, "", isOwn);
  const { pk: kept } = KEYS.deletion(tenant, "");
  for await (const keys of keysOf(table, tenant)) {
    await deleteItems(
      table,
      keys.filter(({ pk }) => pk !== kept),
    );
  }
  await deleteItems(table, [KEYS.formerSecret(tenant)]);
  return objects;
}

async function* keysOf({ client, name: TableName }: Table, tenant: string): AsyncGenerator<TableKey[]> {
  const own = { FilterExpression: "begins_with(pk, :own)", ExpressionAttributeValues: { ":own": partitionsOf(tenant) } };
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ...own, ProjectionExpression: "pk, sk", ExclusiveStartKey }));
    yield (page.Items ?? []) as TableKey[];
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
