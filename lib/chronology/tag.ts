import { createHash } from "node:crypto";
import type { Entry } from "../model/chronology.ts";

/** Changes with everything that is shown of a line, so that nobody writes over what he has not seen. */
export function withTag({ tag: _, ...entry }: Entry): Entry {
  return { ...entry, tag: createHash("sha256").update(JSON.stringify(entry)).digest("hex").slice(0, 20) };
}
