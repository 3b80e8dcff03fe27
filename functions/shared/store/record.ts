import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, type PutCommandInput } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import type { TableKey } from "../keys.ts";
import { pauseAfterLoss } from "./contest.ts";
import { getItem, type Item, type Table } from "./table.ts";

/** An item that changes: `rev` counts its writes, so that nobody writes over what he has not seen. */
export interface Revised {
  rev: number;
}

/** How a kind of record becomes an item (index attributes are derived, never kept) and back. */
export interface RecordKind<R extends Revised> {
  schema: z.ZodType<R>;
  key(record: R): TableKey;
  indexes(record: R): Record<string, string>;
}

export const toItem = <R extends Revised>(kind: RecordKind<R>, record: R): Item => ({
  ...kind.key(record),
  ...record,
  ...kind.indexes(record),
});

/** The conditional write: only over the revision that was read, or where nothing is yet. */
export function putRevised<R extends Revised>(kind: RecordKind<R>, record: R, seen: R | null): Omit<PutCommandInput, "TableName"> {
  const Item = toItem(kind, { ...record, rev: (seen?.rev ?? 0) + 1 });
  if (!seen) return { Item, ConditionExpression: "attribute_not_exists(pk)" };
  return { Item, ConditionExpression: "rev = :seen", ExpressionAttributeValues: { ":seen": seen.rev } };
}

export async function readRecord<R extends Revised>(table: Table, kind: RecordKind<R>, key: TableKey): Promise<R | null> {
  const item = await getItem(table, key);
  return item ? kind.schema.parse(item) : null;
}

/** Writes a record where nothing is yet; false: something is there already. */
export const create = <R extends Revised>(table: Table, kind: RecordKind<R>, record: R): Promise<boolean> =>
  write(table, putRevised(kind, record, null));

export interface Change<R> {
  before: R | null;
  /** Null: decided to change nothing. */
  after: R | null;
}

const ATTEMPTS = 50;

/**
 * Reads, decides, writes; where another write came in between, reads and decides again.
 * `decide` is pure or reads only; it answers null to leave things as they are.
 */
export async function change<R extends Revised>(
  table: Table,
  kind: RecordKind<R>,
  key: TableKey,
  decide: (current: R | null) => R | null | Promise<R | null>,
): Promise<Change<R>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await pauseAfterLoss(attempt);
    const before = await readRecord(table, kind, key);
    const after = await decide(before);
    if (!after) return { before, after };
    if (await write(table, putRevised(kind, after, before))) return { before, after: { ...after, rev: (before?.rev ?? 0) + 1 } };
  }
  throw new DuelineError("STALE", "too many writers on one record");
}

async function write(table: Table, put: Omit<PutCommandInput, "TableName">): Promise<boolean> {
  try {
    await table.client.send(new PutCommand({ ...put, TableName: table.name }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
