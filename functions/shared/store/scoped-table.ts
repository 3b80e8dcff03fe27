import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { isOfTenant } from "../keys.ts";
import type { Table } from "./table.ts";

/** A request for a partition that is not the caller's: a fault of ours, whatever the caller sent. */
export class ForeignKey extends Error {
  constructor(what: string) {
    super(`${what}: a key that does not begin with the caller's tenant`);
    this.name = "ForeignKey";
  }
}

type Input = Readonly<Record<string, unknown>>;
type Named = Readonly<Record<string, Input | undefined>>;

/** Attributes that hold a partition of the table or of an index: all are called so. */
const IS_PARTITION = /^(?:pk|[a-z][A-Za-z]*Pk)$/;
/** A key condition begins with its partition, and what that is stands under this name. */
const ONE_PARTITION = /^(?:pk|#pk) = :pk(?: AND |$)/;

const keyOf = (key: unknown): unknown[] => [(key as Input | undefined)?.pk];
const partitionsOf = (item: unknown): unknown[] => [
  ...keyOf(item),
  ...Object.entries((item ?? {}) as Input).flatMap(([name, value]) => (IS_PARTITION.test(name) ? [value] : [])),
];

const queried = (input: Input): unknown[] => {
  const isPlain = ONE_PARTITION.test(String(input.KeyConditionExpression));
  const start = input.ExclusiveStartKey ? partitionsOf(input.ExclusiveStartKey) : [];
  return [isPlain ? (input.ExpressionAttributeValues as Input | undefined)?.[":pk"] : undefined, ...start];
};

const written = ({ Put, Update, Delete, ConditionCheck }: Named): unknown[] => [
  ...(Put ? partitionsOf(Put.Item) : []),
  ...[Update, Delete, ConditionCheck].flatMap((one) => (one ? [...keyOf(one.Key), ...valuesOf(one)] : [])),
];

/** What an update sets may be a partition of an index; whatever looks like one is taken for one. */
const valuesOf = (input: Input): unknown[] =>
  Object.values((input.ExpressionAttributeValues ?? {}) as Input).filter(
    (value) => typeof value === "string" && value.startsWith("TENANT#"),
  );

const batched = (input: Input): unknown[] => Object.values((input.RequestItems ?? {}) as Input).flatMap((of) => batch(of));
function batch(of: unknown): unknown[] {
  if (!Array.isArray(of)) return ((of as { Keys?: unknown[] }).Keys ?? []).flatMap(keyOf);
  return of.flatMap(({ PutRequest, DeleteRequest }: Named) => [
    ...(PutRequest ? partitionsOf(PutRequest.Item) : []),
    ...(DeleteRequest ? keyOf(DeleteRequest.Key) : []),
  ]);
}

/** Every partition that a request names, by the request's kind; a kind that is not here is refused. Classes, since a bundle shortens names. */
const PARTITIONS = new Map<unknown, (input: Input) => unknown[]>([
  [GetCommand, ({ Key }) => keyOf(Key)],
  [PutCommand, ({ Item }) => partitionsOf(Item)],
  [UpdateCommand, (input) => written({ Update: input })],
  [DeleteCommand, (input) => written({ Delete: input })],
  [QueryCommand, queried],
  [BatchGetCommand, batched],
  [BatchWriteCommand, batched],
  [TransactWriteCommand, ({ TransactItems }) => (TransactItems as Named[]).flatMap(written)],
]);

interface Command {
  constructor: unknown;
  input: Input;
}

/** The one place that keeps tenants apart: a table that gives out and takes nothing but what begins with this tenant. */
export function scopedTable(table: Table, tenant: string): Table {
  function send(command: Command, ...rest: unknown[]): unknown {
    const partitions = PARTITIONS.get(command.constructor)?.(command.input) ?? [];
    if (partitions.length === 0 || !partitions.every((one) => isOfTenant(one, tenant))) throw new ForeignKey("table");
    return (table.client.send as (...all: unknown[]) => unknown).call(table.client, command, ...rest);
  }
  return { name: table.name, client: { send } as unknown as Table["client"] };
}
