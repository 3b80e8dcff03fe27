import { DuelineError } from "../../lib/errors.ts";
import type { Revised } from "../shared/store/record.ts";

/** The tag of a record for `If-Match`: how often it was written. */
export const tagOf = (record: Revised | null): string => String(record?.rev ?? 0);

/** Throws CHANGED where the client has seen another version than there is; `*`, or nothing said, fits all. */
export function expectUnchanged(ifMatch: string | null, record: Revised | null): void {
  if (ifMatch !== null && ifMatch !== "*" && ifMatch !== tagOf(record)) throw new DuelineError("CHANGED");
}
