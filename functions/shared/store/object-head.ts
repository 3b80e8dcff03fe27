import * as z from "zod";
import { KEYS } from "../keys.ts";
import { change, type RecordKind } from "./record.ts";
import type { Table } from "./table.ts";

/** Which version of a key is the current one in the bucket; null after a deletion. */
export const ObjectHead = z.object({
  rev: z.int(),
  tenant: z.string(),
  objectId: z.string(),
  versionId: z.string().nullable(),
  /** The version that stands for the key: the current one once its document was read, until then the newest before it that was. */
  shown: z.string().nullable().default(null),
  /** Every document that came from the key stands where this version puts it; while it is false, `reconcile` sees to it. */
  settled: z.boolean().default(false),
});
export type ObjectHead = z.infer<typeof ObjectHead>;

const headKind: RecordKind<ObjectHead> = {
  schema: ObjectHead,
  key: ({ tenant, objectId }) => KEYS.objectHead(tenant, objectId),
  indexes: () => ({}),
};

/**
 * Asks the bucket and keeps the answer. The question comes after the row was read and the write is conditional on that row,
 * so whatever order messages come in, the last write rests on the newest answer.
 */
export async function followHead(
  table: Table,
  tenant: string,
  objectId: string,
  ask: () => Promise<string | null>,
): Promise<ObjectHead | null> {
  const { before, after } = await change(table, headKind, KEYS.objectHead(tenant, objectId), async (head) => {
    const versionId = await ask();
    if (head && head.versionId === versionId) return null;
    const shown = versionId === null ? null : (head?.shown ?? null);
    return { rev: head?.rev ?? 0, tenant, objectId, versionId, shown, settled: false };
  });
  return after ?? before;
}

/** Keeps which version stands for the key; where the row changed in between, `choose` is asked again. */
export async function showVersion(
  table: Table,
  tenant: string,
  objectId: string,
  choose: (head: ObjectHead) => Promise<string | null>,
): Promise<ObjectHead | null> {
  const { before, after } = await change(table, headKind, KEYS.objectHead(tenant, objectId), async (head) => {
    if (!head) return null;
    const shown = await choose(head);
    return shown === head.shown ? null : { ...head, shown };
  });
  return after ?? before;
}

/** Notes, before a version is marked as taken in, that its document has yet to be put in its place. */
export async function unsettleHead(table: Table, tenant: string, objectId: string): Promise<void> {
  await change(table, headKind, KEYS.objectHead(tenant, objectId), (head) => ({
    ...(head ?? { rev: 0, tenant, objectId, versionId: null, shown: null }),
    settled: false,
  }));
}

/** The documents of the key are in their places, unless something happened to the key since `seen`. */
export async function settleHead(table: Table, seen: ObjectHead): Promise<void> {
  await change(table, headKind, KEYS.objectHead(seen.tenant, seen.objectId), (head) =>
    head && !head.settled && head.rev === seen.rev ? { ...head, settled: true } : null,
  );
}
