import * as z from "zod";
import { KEYS } from "../keys.ts";
import { change, type RecordKind, readRecord } from "./record.ts";
import type { Table } from "./table.ts";

/** The files of an archive or message that stands under a key, as objects of their own. */
export const Parts = z.object({
  rev: z.int(),
  tenant: z.string(),
  objectId: z.string(),
  /** The document whose files these are; null where the key holds no container any more. */
  containerId: z.string().nullable(),
  /** Every object that was laid out and not taken away again, written down before it is laid out. */
  keys: z.array(z.string()),
  /** False while they are being laid out. */
  complete: z.boolean(),
});
export type Parts = z.infer<typeof Parts>;

const partsKind: RecordKind<Parts> = {
  schema: Parts,
  key: ({ tenant, objectId }) => KEYS.objectParts(tenant, objectId),
  indexes: () => ({}),
};

export const readParts = (table: Table, tenant: string, objectId: string): Promise<Parts | null> =>
  readRecord(table, partsKind, KEYS.objectParts(tenant, objectId));

type Layout = Pick<Parts, "tenant" | "objectId" | "containerId" | "keys">;

/** Notes what is about to be laid out, with all that may be there already. Answers all of it. */
export async function beginParts(table: Table, layout: Layout): Promise<string[]> {
  const { tenant, objectId, containerId } = layout;
  const { after } = await change(table, partsKind, KEYS.objectParts(tenant, objectId), (record) => ({
    rev: record?.rev ?? 0,
    tenant,
    objectId,
    containerId,
    keys: [...new Set([...(record?.keys ?? []), ...layout.keys])],
    complete: false,
  }));
  return after?.keys ?? [];
}

/** Notes that exactly these are laid out. False: another run has begun with another document in between. */
export async function completeParts(table: Table, layout: Layout): Promise<boolean> {
  const { tenant, objectId, containerId, keys } = layout;
  const { after } = await change(table, partsKind, KEYS.objectParts(tenant, objectId), (record) =>
    record?.containerId === containerId ? { ...record, keys: [...keys], complete: true } : null,
  );
  return after !== null;
}
