import { createHash } from "node:crypto";
import type { Entry } from "../model/chronology.ts";

/** The same for the same content, in whatever order its fields were written down. */
const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Changes with everything that is shown of a line, so that nobody writes over what he has not seen. */
export function withTag({ tag: _, ...entry }: Entry): Entry {
  return { ...entry, tag: createHash("sha256").update(JSON.stringify(entry, sorted)).digest("hex").slice(0, 20) };
}
