import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { requireSetting } from "./environment.ts";
import type { Table } from "./store/table.ts";

/** The table as the function's environment names it. Region, credentials and address come from where the function runs. */
export function tableFromEnvironment(): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  return { client, name: requireSetting("table") };
}
