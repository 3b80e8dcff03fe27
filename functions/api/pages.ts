import { DuelineError } from "../../lib/errors.ts";
import { type Item, type Query, queryPage, type Table } from "../shared/store/table.ts";
import { readCursor, writeCursor } from "./cursor.ts";

export interface Paging {
  limit: number;
  cursor?: string | undefined;
}

export interface ItemPage {
  items: Item[];
  cursor: string | null;
}

/** A page over several queries, one after the other; a client sees one list. */
export async function pageOver(table: Table, queries: readonly Query[], { limit, cursor }: Paging): Promise<ItemPage> {
  let { part, after } = readCursor(cursor);
  const items: Item[] = [];
  for (; part < queries.length; part++, after = null) {
    const page = await onePage(table, queries[part] as Query, limit - items.length, after);
    items.push(...page.items);
    if (page.after) return { items, cursor: writeCursor({ part, after: page.after }) };
    if (items.length >= limit && part + 1 < queries.length) return { items, cursor: writeCursor({ part: part + 1, after: null }) };
  }
  return { items, cursor: null };
}

async function onePage(table: Table, query: Query, limit: number, after: Record<string, string> | null) {
  try {
    const page = await queryPage(table, query, { limit, ...(after ? { after } : {}) });
    return { items: page.items, after: page.after as Record<string, string> | undefined };
  } catch (error) {
    const isForeignCursor = after !== null && error instanceof Error && error.name === "ValidationException";
    if (isForeignCursor) throw new DuelineError("BAD_INPUT", "cursor: not one of this list");
    throw error;
  }
}
