import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { INDEXES, type IndexName, type TableKey } from "../keys.ts";

/** The one table, and the client to reach it: what every store function needs. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export type Item = TableKey & Record<string, unknown>;
export type Query = Omit<QueryCommandInput, "TableName">;
export interface PageOptions {
  limit: number;
  after?: Record<string, unknown>;
}
export interface Page {
  items: Item[];
  /** Where the next page starts; absent on the last one. */
  after?: Record<string, unknown>;
}

const WRITES_PER_BATCH = 25;
const READS_PER_BATCH = 100;
const ATTEMPTS = 8;
const FIRST_PAUSE_MILLISECONDS = 20;

// --- building requests ---

/** Items of one partition whose sort key begins with `prefix`; sees every write that came before. */
export const withPrefix = (pk: string, prefix: string): Query => ({
  KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
  ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
  ConsistentRead: true,
});

export const wholePartition = (pk: string): Query => ({
  KeyConditionExpression: "pk = :pk",
  ExpressionAttributeValues: { ":pk": pk },
  ConsistentRead: true,
});

export interface IndexRange {
  from?: string;
  to?: string;
  descending?: boolean;
}

/** A partition of an index, between two sort keys (both included); an index may lag behind the table. */
export function onIndex(
  index: IndexName,
  partition: string,
  { from = " ", to = "\u{10FFFF}", descending = false }: IndexRange = {},
): Query {
  const { name, partition: pk, sort } = INDEXES[index];
  return {
    IndexName: name,
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :to",
    ExpressionAttributeNames: { "#pk": pk, "#sk": sort },
    ExpressionAttributeValues: { ":pk": partition, ":from": from, ":to": to },
    ScanIndexForward: !descending,
  };
}

export function chunked<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

// --- sending them ---

/** Always consistent: whoever decides on an item must see the last write. */
export async function getItem(table: Table, key: TableKey): Promise<Item | null> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return (Item as Item | undefined) ?? null;
}

export async function queryPage(table: Table, query: Query, { limit, after }: PageOptions): Promise<Page> {
  const from = after ? { ExclusiveStartKey: after } : {};
  const page = await table.client.send(new QueryCommand({ ...query, ...from, TableName: table.name, Limit: limit }));
  return { items: (page.Items ?? []) as Item[], ...(page.LastEvaluatedKey ? { after: page.LastEvaluatedKey } : {}) };
}

/** All items of a query, page after page, one at a time. */
export async function* queryItems(table: Table, query: Query): AsyncGenerator<Item> {
  let after: Record<string, unknown> | undefined;
  do {
    const page = await queryPage(table, query, { limit: 1000, ...(after ? { after } : {}) });
    yield* page.items;
    after = page.after;
  } while (after);
}

export async function queryAll(table: Table, query: Query): Promise<Item[]> {
  return await Array.fromAsync(queryItems(table, query));
}

/** Items by key, in no order; what does not exist is left out. */
export async function getItems(table: Table, keys: readonly TableKey[]): Promise<Item[]> {
  const found: Item[] = [];
  for (const chunk of chunked(unique(keys), READS_PER_BATCH)) {
    let left: TableKey[] = chunk;
    for (let attempt = 0; left.length > 0; attempt++) {
      await pauseBefore(attempt);
      const RequestItems = { [table.name]: { Keys: left, ConsistentRead: true } };
      const answer = await table.client.send(new BatchGetCommand({ RequestItems }));
      found.push(...((answer.Responses?.[table.name] ?? []) as Item[]));
      left = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []) as TableKey[];
    }
  }
  return found;
}

export async function putItem(table: Table, item: Item): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
}

export const putItems = (table: Table, items: readonly Item[]): Promise<void> =>
  writeAll(
    table,
    items.map((item) => ({ PutRequest: { Item: item } })),
  );

export const deleteItems = (table: Table, keys: readonly TableKey[]): Promise<void> =>
  writeAll(
    table,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  );

type Write = { PutRequest: { Item: Item } } | { DeleteRequest: { Key: TableKey } };

async function writeAll(table: Table, writes: readonly Write[]): Promise<void> {
  for (const chunk of chunked(writes, WRITES_PER_BATCH)) {
    let left: Write[] = chunk;
    for (let attempt = 0; left.length > 0; attempt++) {
      await pauseBefore(attempt);
      const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
      left = (answer.UnprocessedItems?.[table.name] ?? []) as Write[];
    }
  }
}

/** What the table could not take at once is sent again, with growing pauses; after that the message is tried again. */
async function pauseBefore(attempt: number): Promise<void> {
  if (attempt >= ATTEMPTS) throw new Error("the table does not take the whole batch");
  if (attempt > 0) await new Promise((done) => setTimeout(done, FIRST_PAUSE_MILLISECONDS * 2 ** attempt));
}

/** Each key once, and nothing but the key: items of an index carry the index's attributes too. */
const unique = (keys: readonly TableKey[]): TableKey[] => [...new Map(keys.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
