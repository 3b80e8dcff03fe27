import { readFile } from "node:fs/promises";
import { DuelineError } from "../lib/errors.ts";
import { parseSaid, type Said } from "../lib/read/said.ts";
import { DESCRIPTIONS } from "./described-file.ts";

/** A description given by its path. Throws CANNOT_OPEN, BAD_METADATA. */
export async function readSaid(path: string): Promise<Said> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DuelineError("CANNOT_OPEN", error.code, { cause: error });
  });
  return parseSaid(bytes);
}

/** The description beside a file; null where there is none. Throws BAD_METADATA. */
export async function saidBeside(path: string): Promise<Said | null> {
  for (const suffix of DESCRIPTIONS) {
    const bytes = await readFile(`${path}${suffix}`).catch(() => null);
    if (bytes !== null) return parseSaid(bytes);
  }
  return null;
}
