import type { Version, Versions } from "./store/versions.ts";

/** Sorts after every key that starts with what stands before it: U+10FFFF has the greatest UTF-8 encoding. */
export const AFTER_ALL = "\u{10FFFF}";
const BATCH = 500;

export interface ListRequest {
  bucket: string;
  prefix: string;
  delimiter: string;
  /** Keys up to and including this one are left out. */
  after: string;
  max: number;
}

/** A page of keys; `next` is what `after` must be for the next page, null at the end. */
export interface Listing {
  contents: Version[];
  prefixes: string[];
  next: string | null;
}

function commonPrefix(key: string, request: ListRequest): string | null {
  if (request.delimiter === "") return null;
  const end = key.indexOf(request.delimiter, request.prefix.length);
  return end < 0 ? null : key.slice(0, end + request.delimiter.length);
}

/** A marker that is itself a common prefix stands for everything below it. */
function firstCursor(request: ListRequest): string {
  const { after, delimiter, prefix } = request;
  const isPrefix = delimiter !== "" && after.startsWith(prefix) && after.endsWith(delimiter) && after.length > prefix.length;
  return isPrefix ? after + AFTER_ALL : after;
}

/** The latest versions in UTF-8 order, folded at `delimiter`; a folded prefix is jumped over, not read through. */
export function listKeys(versions: Versions, request: ListRequest): Listing {
  const listing: Listing = { contents: [], prefixes: [], next: null };
  if (request.max === 0) return listing;
  let cursor = firstCursor(request);
  const sql = "bucket = ? AND latest = 1 AND marker = 0 AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ?";
  const end = request.prefix + AFTER_ALL;
  for (;;) {
    const batch = versions.rows(sql, request.bucket, cursor, request.prefix, end, BATCH);
    for (const version of batch) {
      if (listing.contents.length + listing.prefixes.length === request.max) return { ...listing, next: cursor };
      const folded = commonPrefix(version.key, request);
      if (folded !== null) {
        listing.prefixes.push(folded);
        cursor = folded + AFTER_ALL;
        break;
      }
      listing.contents.push(version);
      cursor = version.key;
    }
    if (batch.length === 0) return listing;
  }
}
