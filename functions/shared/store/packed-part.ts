import { gunzipSync, gzipSync } from "node:zlib";
import type { IndexPart } from "../../../lib/search/index-part.ts";

/** A part of the search index as bytes: a table that stores lists of lists takes ten times the room and the time. */
export const packedPart = (part: IndexPart): { gzip: Uint8Array } => ({ gzip: gzipSync(JSON.stringify(part)) });
export const unpackedPart = (gzip: unknown): IndexPart => JSON.parse(gunzipSync(gzip as Uint8Array).toString("utf8"));
