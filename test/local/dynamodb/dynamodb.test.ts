import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, ListTablesCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callDynamoDb } from "../../../local/dynamodb/call.ts";
import { type RunningDynamoDb, startDynamoDb } from "../../../local/dynamodb/dynamodb-server.ts";
import { serverBinary } from "../../../local/dynamodb/server-binary.ts";
import { ensureTable, type TableSpec } from "../../../local/dynamodb/tables.ts";

const region = "eu-central-1";
const credentials = { accessKeyId: "TABLEKEY", secretAccessKey: "secret" };
const folder = mkdtempSync(join(tmpdir(), "dueline-dynamodb-"));
const log: string[] = [];

const start = () => startDynamoDb({ folder, region, credentials, log: (line) => void log.push(line) });
let server: RunningDynamoDb;
beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const spec = (more: Partial<TableSpec> = {}): TableSpec => ({
  TableName: "items",
  AttributeDefinitions: [
    { AttributeName: "pk", AttributeType: "S" },
    { AttributeName: "sk", AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  BillingMode: "PAY_PER_REQUEST",
  ...more,
});

async function withClient<T>(work: (client: DynamoDBClient) => Promise<T>, more: object = {}): Promise<T> {
  const client = new DynamoDBClient({ endpoint: server.endpoint, region, credentials, maxAttempts: 1, ...more });
  return work(client).finally(() => client.destroy());
}

describe("the DynamoDB server", () => {
  it("keeps items over a kill -9, ends the server that was left behind, and adds an index that the template gained", async () => {
    await ensureTable(server.insideEndpoint, spec());
    const item = { pk: { S: "a" }, sk: { S: "1" }, other: { S: "x" } };
    await withClient((client) => client.send(new PutItemCommand({ TableName: "items", Item: item })));
    const pid = Number(readFileSync(join(folder, "dynamodb.pid"), "utf8"));
    const before = server;
    server = await start();
    await before.stop();
    expect(() => process.kill(pid, 0)).toThrow();
    expect(log[0]).toMatch(/left behind/);

    const index = {
      IndexName: "by-other",
      KeySchema: [{ AttributeName: "other", KeyType: "HASH" }],
      Projection: { ProjectionType: "ALL" },
    };
    const grown = spec({ GlobalSecondaryIndexes: [index] });
    grown.AttributeDefinitions.push({ AttributeName: "other", AttributeType: "S" });
    await ensureTable(server.insideEndpoint, grown);
    await ensureTable(server.insideEndpoint, grown);
    const query = {
      TableName: "items",
      IndexName: "by-other",
      KeyConditionExpression: "#o = :o",
      ExpressionAttributeNames: { "#o": "other" },
      ExpressionAttributeValues: { ":o": { S: "x" } },
    };
    expect((await withClient((client) => client.send(new QueryCommand(query)))).Items).toEqual([item]);
  });

  it("refuses a table whose keys have changed", async () => {
    await ensureTable(server.insideEndpoint, spec({ TableName: "changed" }));
    const other = spec({ TableName: "changed", KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }] });
    await expect(ensureTable(server.insideEndpoint, other)).rejects.toMatchObject({ code: "TABLE_CHANGED" });
  });

  it("believes signed requests to its own host name only", async () => {
    const { port } = new URL(server.endpoint);
    const post = (host: string) =>
      new Promise((resolve, reject) => {
        const headers = { host, "content-type": "application/x-amz-json-1.0", "x-amz-target": "DynamoDB_20120810.ListTables" };
        const outgoing = send({ hostname: "127.0.0.1", port, method: "POST", headers }, (answer) => {
          answer.resume().on("end", () => resolve(answer.statusCode));
        });
        outgoing.on("error", reject).end("{}");
      });
    expect([await post(`127.0.0.1:${port}`), await post("evil.example")]).toEqual([400, 403]);
    const name = (more: object) =>
      withClient((client) => client.send(new ListTablesCommand({})), { credentials: { ...credentials, ...more } }).then(
        () => "no error",
        (error) => error.name,
      );
    expect([await name({ secretAccessKey: "other" }), await name({ accessKeyId: "OTHER" }), await name({})]).toEqual([
      "InvalidSignatureException",
      "UnrecognizedClientException",
      "no error",
    ]);
  });

  it("passes on an item of nearly 400 KB", async () => {
    await ensureTable(server.insideEndpoint, spec());
    const Item = { pk: { S: "large" }, sk: { S: "1" }, text: { S: "ж".repeat(190_000) } };
    await withClient(async (client) => {
      await client.send(new PutItemCommand({ TableName: "items", Item }));
      const found = await client.send(new GetItemCommand({ TableName: "items", Key: { pk: Item.pk, sk: Item.sk }, ConsistentRead: true }));
      expect(found.Item).toEqual(Item);
    });
  });

  it("names the platform for which there is no server", () => {
    expect(() => serverBinary("darwin", "arm64")).toThrow(expect.objectContaining({ code: "NO_DYNAMODB", detail: "darwin-arm64" }));
    expect(() => serverBinary("darwin", "arm64")).toThrow(/DUELINE_DYNAMODB_ENDPOINT/);
  });

  it("takes somebody else's server by its address, and leaves it running", async () => {
    const address = server.insideEndpoint;
    const other = await startDynamoDb({ folder, region, credentials, endpoint: `${address}/`, log: () => {} });
    expect([other.endpoint, other.insideEndpoint]).toEqual([address, address]);
    await other.stop();
    expect(await callDynamoDb(address, "ListTables", {})).toHaveProperty("TableNames");
  });
});
