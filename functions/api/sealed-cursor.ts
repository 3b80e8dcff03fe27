import { createHmac, timingSafeEqual } from "node:crypto";
import { DuelineError } from "../../lib/errors.ts";

const SEAL_BYTES = 16;

/** The list that a cursor is of. */
export interface ListAsked {
  tenant: string;
  path: string;
  query: Readonly<Record<string, string>>;
  /** The tenant's own. */
  secret: string;
}

/** How many lines a page has may change from page to page; what is asked for may not. */
function sealOf(place: string, { tenant, path, query, secret }: ListAsked): Buffer {
  const asked = Object.entries(query).filter(([name]) => name !== "cursor" && name !== "limit");
  const list = JSON.stringify([tenant, path, asked.sort(([a], [b]) => (a < b ? -1 : 1)), place]);
  return createHmac("sha256", secret).update(`cursor\n${list}`).digest().subarray(0, SEAL_BYTES);
}

/** Binds a place to the list that it is a place of: it holds keys of the store, and no other list is to be entered by them. */
export const sealed = (place: string, list: ListAsked): string => `${sealOf(place, list).toString("base64url")}.${place}`;

/** Throws BAD_INPUT for a cursor of another tenant, route or question, or of nobody's. */
export function unsealed(cursor: string, list: ListAsked): string {
  const [seal = "", place = ""] = cursor.split(".", 2);
  const given = Buffer.from(seal, "base64url");
  const right = sealOf(place, list);
  if (given.length === right.length && timingSafeEqual(given, right)) return place;
  throw new DuelineError("BAD_INPUT", "cursor: not one that this list gave; start without one");
}
