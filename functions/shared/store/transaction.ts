import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type PutCommandInput, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Table } from "./table.ts";

export type Put = Omit<PutCommandInput, "TableName">;

/** All or nothing, each under its condition. False: somebody else wrote in between. */
export async function writeAtOnce(table: Table, puts: readonly Put[]): Promise<boolean> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: puts.map((put) => ({ Put: { ...put, TableName: table.name } })) }));
    return true;
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
    if (reasons.some(({ Code }) => Code === "ConditionalCheckFailed" || Code === "TransactionConflict")) return false;
    throw error;
  }
}
