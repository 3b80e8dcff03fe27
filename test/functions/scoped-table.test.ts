import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { INDEX_KEYS, KEYS } from "../../functions/shared/keys.ts";
import { scopedTable } from "../../functions/shared/store/scoped-table.ts";
import { onIndex, type Table, withPrefix } from "../../functions/shared/store/table.ts";

const TableName = "t";
const own = KEYS.document("ngo-a", "doc_1");
const foreign = KEYS.document("ngo-b", "doc_1");
const lookalike = KEYS.document("ngo-ab", "doc_1");

function asked(command: unknown): unknown {
  const sent: unknown[] = [];
  const table = { name: TableName, client: { send: (one: unknown) => sent.push(one) } } as unknown as Table;
  (scopedTable(table, "ngo-a").client.send as (one: unknown) => void)(command);
  return sent[0];
}

describe("a table scoped to a tenant", () => {
  it.each([
    ["an item", new GetCommand({ TableName, Key: own })],
    ["a write", new PutCommand({ TableName, Item: { ...own, listPk: INDEX_KEYS.documents("ngo-a") } })],
    ["a partition", new QueryCommand({ TableName, ...withPrefix(own.pk, "EVENT") })],
    ["an index", new QueryCommand({ TableName, ...onIndex("listing", INDEX_KEYS.documents("ngo-a")), ExclusiveStartKey: own })],
    ["a batch", new BatchGetCommand({ RequestItems: { t: { Keys: [own, own] } } })],
    ["writes at once", new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: own } }] })],
  ])("hands on %s of its own", (_, command) => expect(asked(command)).toBe(command));

  it.each([
    ["an item", new GetCommand({ TableName, Key: foreign })],
    ["an item of a tenant whose name begins alike", new GetCommand({ TableName, Key: lookalike })],
    ["the list of tenants", new QueryCommand({ TableName, ...withPrefix(KEYS.tenant("").pk, "") })],
    ["a write", new PutCommand({ TableName, Item: foreign })],
    [
      "a write that would be found on another's index",
      new PutCommand({ TableName, Item: { ...own, listPk: INDEX_KEYS.documents("ngo-b") } }),
    ],
    ["an index", new QueryCommand({ TableName, ...onIndex("listing", INDEX_KEYS.documents("ngo-b")) })],
    ["a page after another's key", new QueryCommand({ TableName, ...withPrefix(own.pk, ""), ExclusiveStartKey: foreign })],
    [
      "a condition that asks for more than one partition",
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :other",
        ExpressionAttributeValues: { ":pk": own.pk, ":other": foreign.pk },
      }),
    ],
    ["one in a batch", new BatchGetCommand({ RequestItems: { t: { Keys: [own, foreign] } } })],
    ["one in a batch of writes", new BatchWriteCommand({ RequestItems: { t: [{ DeleteRequest: { Key: foreign } }] } })],
    [
      "one of several writes",
      new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: own } }, { Delete: { TableName, Key: foreign } }] }),
    ],
    [
      "a partition set by an update",
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName,
              Key: own,
              UpdateExpression: "SET listPk = :l",
              ExpressionAttributeValues: { ":l": INDEX_KEYS.cases("ngo-b") },
            },
          },
        ],
      }),
    ],
    ["a scan", new ScanCommand({ TableName })],
  ])("throws at %s", (_, command) => expect(() => asked(command)).toThrow("does not begin with the caller's tenant"));
});
