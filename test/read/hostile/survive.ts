import { expect } from "vitest";
import type { IsolatedReader } from "../../../functions/shared/reader/isolated-reader.ts";
import { DuelineError } from "../../../lib/errors.ts";
import type { HostileFile } from "./pdf-files.ts";

/** What a host may still hold when a file has done its worst. */
const HOST_BYTES = 400 * 1024 * 1024;

/** Reads the file with OCR, as the command line does; the code that it ends with, "" where it is read. */
export async function codeOf(reader: IsolatedReader, { name, bytes }: HostileFile): Promise<string> {
  try {
    await reader.readDocument(await bytes(), { fileName: name, scans: { readHere: true } });
    return "";
  } catch (error) {
    if (error instanceof DuelineError) return error.code;
    throw error;
  }
}

/** Memory that a file took is given back: measured from what this process held before it read anything. */
export async function expectSmallHost(reader: IsolatedReader, before: number): Promise<void> {
  await reader.close();
  await expect.poll(() => process.memoryUsage.rss() - before, { timeout: 30_000 }).toBeLessThan(HOST_BYTES);
}
