import * as z from "zod";
import { DuelineError } from "../../lib/errors.ts";

/** Where a list goes on: which part of it, and after which key. */
const Place = z.object({ part: z.int().nonnegative(), after: z.record(z.string(), z.string()).nullable() });
export type Place = z.infer<typeof Place>;

export const START: Place = { part: 0, after: null };

export const writeCursor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

export function readCursor(cursor: string | undefined): Place {
  if (cursor === undefined) return START;
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new DuelineError("BAD_INPUT", "cursor: not one that this API gave");
  }
}
