import * as z from "zod";
import { KEYS } from "../keys.ts";
import { getItem, putItem, type Table } from "./table.ts";

/** How long a tenant keeps documents, counted from when they came in; null: until somebody deletes them. */
export const Retention = z.object({ days: z.int().min(1).max(36_500).nullable() });
export type Retention = z.infer<typeof Retention>;

export async function readRetention(table: Table, tenant: string): Promise<Retention> {
  const item = await getItem(table, KEYS.retention(tenant));
  return item ? Retention.parse(item) : { days: null };
}

export const saveRetention = (table: Table, tenant: string, { days }: Retention): Promise<void> =>
  putItem(table, { ...KEYS.retention(tenant), days });
