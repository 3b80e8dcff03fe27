import { gunzipSync, gzipSync } from "node:zlib";
import type { Item } from "./table.ts";

/** DynamoDB takes 400 KB an item; keys and index attributes need a little of it. */
const PLAIN_BYTES = 300_000;

/** A value as an attribute: plain, so that people can read the table, and packed only where an item could not hold it otherwise. */
export function packed(name: string, value: unknown): Record<string, unknown> {
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) <= PLAIN_BYTES) return { [name]: value };
  return { [`${name}Gzip`]: gzipSync(json) };
}

export function unpacked(name: string, item: Item): unknown {
  if (item[name] !== undefined) return item[name];
  return JSON.parse(gunzipSync(item[`${name}Gzip`] as Uint8Array).toString("utf8"));
}
