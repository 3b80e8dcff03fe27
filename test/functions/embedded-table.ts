import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { INDEXES, TABLE_KEY } from "../../functions/shared/keys.ts";
import type { Item, Table } from "../../functions/shared/store/table.ts";
import { freePort } from "../../local/loopback/listen.ts";

export interface EmbeddedDynamoDb {
  endpoint: string;
  /** A table of its own, as empty as a new one. */
  newTable(): Promise<Table>;
  stop(): Promise<void>;
}

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" as const },
  { AttributeName: sort, KeyType: "RANGE" as const },
];

const BINARY = join(dirname(createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json")), "dynoxide");

/** How a process beside the test reaches the same tables. */
export function tableAt(endpoint: string, name: string): Table {
  const client = clientAt(endpoint);
  return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}

const clientAt = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: "eu-central-1", credentials: { accessKeyId: "test", secretAccessKey: "test" } });

/** The server that the embedded cloud uses, by itself: in memory, or on disk as the cloud has it. */
export async function startEmbeddedDynamoDb(file?: string): Promise<EmbeddedDynamoDb> {
  const port = await freePort(0);
  const kept = file === undefined ? [] : ["--db-path", file];
  const server = spawn(BINARY, ["serve", "--host", "127.0.0.1", "--port", String(port), ...kept], { stdio: "ignore", env: {} });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = clientAt(endpoint);
  await untilItAnswers(client);
  let count = 0;
  return {
    endpoint,
    async newTable() {
      const name = `table-${++count}`;
      await createTable(client, name);
      return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
    },
    async stop() {
      client.destroy();
      server.kill("SIGKILL");
      await new Promise((ended) => server.once("exit", ended));
    },
  };
}

async function untilItAnswers(client: DynamoDBClient): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const isUp = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await sleep(50);
  }
  throw new Error("the DynamoDB server does not answer");
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const indexes = Object.values(INDEXES);
  const names = [...Object.values(TABLE_KEY), ...indexes.flatMap(({ partition, sort }) => [partition, sort])];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
      KeySchema: keySchema(TABLE_KEY.partition, TABLE_KEY.sort),
      GlobalSecondaryIndexes: indexes.map(({ name, partition, sort, projects }) => ({
        IndexName: name,
        KeySchema: keySchema(partition, sort),
        Projection: { ProjectionType: projects === "all" ? "ALL" : "KEYS_ONLY" },
      })),
    }),
  );
}

/** Everything in the table, for looking at it from outside; no function may do this. */
export async function allItems({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey }));
    items.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
