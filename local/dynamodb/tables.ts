import { setTimeout as sleep } from "node:timers/promises";
import { CloudError } from "../cloud-error.ts";
import { callDynamoDb, DynamoDbRefusal } from "./call.ts";

/** The part of CreateTable's input that the template and the table on disk are compared by. */
export interface TableSpec {
  TableName: string;
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
  KeySchema: { AttributeName: string; KeyType: string }[];
  GlobalSecondaryIndexes?: IndexSpec[];
  BillingMode: "PAY_PER_REQUEST";
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType: string };
}

export interface IndexSpec {
  IndexName: string;
  KeySchema: { AttributeName: string; KeyType: string }[];
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
}

interface Description {
  TableStatus: string;
  KeySchema: TableSpec["KeySchema"];
  AttributeDefinitions: TableSpec["AttributeDefinitions"];
  GlobalSecondaryIndexes?: (IndexSpec & { IndexStatus?: string })[];
}

const WAIT_MS = 30_000;

async function describe(endpoint: string, name: string): Promise<Description | null> {
  try {
    return (await callDynamoDb<{ Table: Description }>(endpoint, "DescribeTable", { TableName: name })).Table;
  } catch (error) {
    if (error instanceof DynamoDbRefusal && error.code === "ResourceNotFoundException") return null;
    throw error;
  }
}

async function waitUntilActive(endpoint: string, name: string): Promise<void> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await sleep(50)) {
    const table = await describe(endpoint, name);
    const building = table?.GlobalSecondaryIndexes?.some((one) => one.IndexStatus !== undefined && one.IndexStatus !== "ACTIVE");
    if (table?.TableStatus === "ACTIVE" && !building) return;
  }
  throw new CloudError("BAD_TEMPLATE", `${name} does not become active`);
}

function keysOf(spec: Pick<TableSpec, "KeySchema">, attributes: TableSpec["AttributeDefinitions"]): string {
  const typeOf = new Map(attributes.map((one) => [one.AttributeName, one.AttributeType]));
  return spec.KeySchema.map((key) => `${key.KeyType}:${key.AttributeName}:${typeOf.get(key.AttributeName)}`)
    .sort()
    .join();
}

async function addIndex(endpoint: string, spec: TableSpec, index: IndexSpec): Promise<void> {
  const used = new Set(index.KeySchema.map((key) => key.AttributeName));
  await callDynamoDb(endpoint, "UpdateTable", {
    TableName: spec.TableName,
    AttributeDefinitions: spec.AttributeDefinitions.filter((one) => used.has(one.AttributeName)),
    GlobalSecondaryIndexUpdates: [{ Create: index }],
  });
  await waitUntilActive(endpoint, spec.TableName);
}

/** A table on disk must have the template's keys; an index that the template has gained since is added, as CloudFormation would. */
async function update(endpoint: string, spec: TableSpec, table: Description): Promise<void> {
  if (keysOf(spec, spec.AttributeDefinitions) !== keysOf(table, table.AttributeDefinitions))
    throw new CloudError("TABLE_CHANGED", spec.TableName);
  for (const index of spec.GlobalSecondaryIndexes ?? []) {
    const present = table.GlobalSecondaryIndexes?.find((one) => one.IndexName === index.IndexName);
    if (!present) await addIndex(endpoint, spec, index);
    else if (keysOf(index, spec.AttributeDefinitions) !== keysOf(present, table.AttributeDefinitions))
      throw new CloudError("TABLE_CHANGED", `${spec.TableName}, index ${index.IndexName}`);
  }
}

/** Creates the table, or brings the one on disk up to the template. */
export async function ensureTable(endpoint: string, spec: TableSpec): Promise<void> {
  const table = await describe(endpoint, spec.TableName);
  if (table) return update(endpoint, spec, table);
  await callDynamoDb(endpoint, "CreateTable", spec);
  await waitUntilActive(endpoint, spec.TableName);
}
