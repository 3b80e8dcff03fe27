import { expect } from "vitest";
import type { IsolatedReader } from "../../../functions/shared/reader/isolated-reader.ts";
import { DuelineError } from "../../../lib/errors.ts";
import type { HostileFile } from "./pdf-files.ts";

/** What a host may still hold when a file has done its worst. */
const HOST_BYTES = 400 * 1024 * 1024;

async function codeOf(reader: IsolatedReader, { name }: HostileFile, bytes: Uint8Array): Promise<string> {
  try {
    await reader.readDocument(bytes, { fileName: name, scans: { readHere: true } });
    return "";
  } catch (error) {
    if (error instanceof DuelineError) return error.code;
    throw error;
  }
}

/** Reads the file with OCR, as the command line does: it ends with a code that was foreseen. */
export async function survive(reader: IsolatedReader, file: HostileFile): Promise<void> {
  expect(file.codes).toContain(await codeOf(reader, file, await file.bytes()));
}

/** Memory that a file took is given back: measured from what this process held before it read anything. */
export async function expectSmallHost(reader: IsolatedReader, before: number): Promise<void> {
  await reader.close();
  await expect.poll(() => process.memoryUsage.rss() - before, { timeout: 30_000 }).toBeLessThan(HOST_BYTES);
}
