import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { readResources } from "../functions/shared/read-resources.ts";
import { DuelineError } from "../lib/errors.ts";
import type { SourceDocument } from "../lib/model/document.ts";
import { readDocument } from "../lib/read/index.ts";
import { enforce } from "../lib/read/limits.ts";
import type { PdfReaderName } from "../lib/read/reader.ts";
import { type Io, say } from "./io.ts";
import { plainLine } from "./table.ts";

const cannotOpen = (error: NodeJS.ErrnoException): DuelineError => new DuelineError("CANNOT_OPEN", error.code, { cause: error });

/** A file larger than any limit is refused before it fills the memory. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const entry = await stat(path).catch((error) => Promise.reject(cannotOpen(error)));
  if (!entry.isFile()) throw new DuelineError("CANNOT_OPEN", entry.isDirectory() ? "a folder" : "not a regular file");
  enforce("pdfBytes", entry.size);
  return await readFile(path).catch((error) => Promise.reject(cannotOpen(error)));
}

/** Opens and reads one file. What was read in part only is said on standard error. */
export async function openDocument(
  path: string,
  io: Io,
  pdfReader: PdfReaderName = "pdfium",
): Promise<{ bytes: Uint8Array; document: SourceDocument }> {
  const bytes = await bytesOf(path);
  const document = await readDocument(bytes, { fileName: basename(path), resources: readResources(), pdfReader });
  const { status, pagesRead, pagesTotal } = document.coverage;
  if (status === "partial") {
    const reasons = [...new Set(document.diagnostics.map(({ code }) => code))].join(", ");
    say(io, `dueline: ${plainLine(path)}: read in part only, ${pagesRead} of ${pagesTotal} pages (${reasons})`);
  }
  return { bytes, document };
}
