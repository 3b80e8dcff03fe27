import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { BodyInCase, type CaseStatistics } from "../../../lib/model/statistics.ts";
import { KEYS, PREFIXES, TTL_ATTRIBUTE } from "../keys.ts";
import { packed, unpacked } from "./lines.ts";
import { type Item, type Query, queryItems, type Table, withPrefix } from "./table.ts";

/** A body's part in one case; null: it has none any more, and DynamoDB will take the row away. */
export const BodyRow = z.object({ caseId: z.string(), asOf: z.string(), caseRev: z.int(), body: BodyInCase.nullable() });
export type BodyRow = z.infer<typeof BodyRow>;

export const bodyRowOf = (item: Item): BodyRow => BodyRow.parse({ ...item, body: unpacked("body", item) });

export const bodyRows = (tenant: string, key: string): Query => withPrefix(KEYS.bodySum(tenant, key, "alone").pk, PREFIXES.bodyCases);

/** Puts a row unless one of a later state of the case stands there. */
export async function putBodyRow(table: Table, tenant: string, key: string, row: BodyRow, now: string): Promise<void> {
  const { caseId, body, ...rest } = row;
  const goes = body === null ? { [TTL_ATTRIBUTE]: Math.floor(Date.parse(now) / 1000) } : {};
  const Item = { ...KEYS.bodyInCase(tenant, key, caseId), caseId, ...rest, ...packed("body", body), ...goes };
  const condition = {
    ConditionExpression: "attribute_not_exists(pk) OR caseRev <= :rev",
    ExpressionAttributeValues: { ":rev": row.caseRev },
  };
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item, ...condition }));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** What all cases say of some bodies, as the statistics of cases of which nothing else is known. */
export async function readBodyRows(
  table: Table,
  tenant: string,
  keys: readonly string[],
): Promise<Pick<CaseStatistics, "caseId" | "bodies">[]> {
  const parts: Pick<CaseStatistics, "caseId" | "bodies">[] = [];
  for (const key of keys)
    for await (const item of queryItems(table, bodyRows(tenant, key))) {
      const { caseId, body } = bodyRowOf(item);
      if (body) parts.push({ caseId, bodies: [body] });
    }
  return parts;
}
