import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { IsolatedReader } from "../functions/shared/reader/isolated-reader.ts";
import { DuelineError } from "../lib/errors.ts";
import type { SourceDocument } from "../lib/model/document.ts";
import { OUTERMOST, withinNesting } from "../lib/read/containers.ts";
import { enforce } from "../lib/read/limits.ts";
import { withClaims } from "../lib/read/metadata.ts";
import type { PdfReaderName } from "../lib/read/reader.ts";
import { claimsOf, type Said } from "../lib/read/said.ts";
import { fileInside, noteContainer } from "./inside.ts";
import { describeError, type Io, say } from "./io.ts";
import type { OcrChoice } from "./options.ts";
import { readSaid, saidBeside } from "./said-files.ts";
import { plainLine } from "./table.ts";

/** Files are read in another thread, so that none of them ends the run. */
const reader = new IsolatedReader();

const cannotOpen = (error: NodeJS.ErrnoException): DuelineError => new DuelineError("CANNOT_OPEN", error.code, { cause: error });

/** A file larger than any limit is refused before it fills the memory. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const entry = await stat(path).catch((error) => Promise.reject(cannotOpen(error)));
  if (!entry.isFile()) throw new DuelineError("CANNOT_OPEN", entry.isDirectory() ? "a folder" : "not a regular file");
  enforce("archiveBytes", entry.size);
  return await readFile(path).catch((error) => Promise.reject(cannotOpen(error)));
}

/** What is said of a file: by a person who named a description, else by one that lies beside it. A broken one beside it is told and left. */
async function saidOf(path: string, io: Io, meta: string | undefined): Promise<{ said: Said; source: "option" | "sidecar" } | null> {
  if (meta !== undefined) return { said: await readSaid(meta), source: "option" };
  try {
    const said = await saidBeside(path);
    return said && { said, source: "sidecar" };
  } catch (error) {
    say(io, describeError(error, `${plainLine(path)}.json`));
    return null;
  }
}

export interface OpenedDocument {
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
  /** The language that a person says it is in. */
  readonly language: string | undefined;
}

export interface OpenOptions {
  readonly pdfReader?: PdfReaderName | undefined;
  readonly ocr?: OcrChoice | undefined;
  /** Path of a description that overrules what the file says of itself. */
  readonly meta?: string | undefined;
}

function sayPartial(path: string, { coverage, diagnostics }: SourceDocument, io: Io): void {
  if (coverage.status === "complete") return;
  const { pagesRead, pagesTotal } = coverage;
  const reasons = [...new Set(diagnostics.map(({ code }) => code))].join(", ");
  const pages = pagesTotal > 0 ? `, ${pagesRead} of ${pagesTotal} pages` : "";
  say(io, `dueline: ${plainLine(path)}: read in part only${pages} (${reasons})`);
}

/** Opens and reads one file, on disk or in a container that is open. What was read in part only is said on standard error. */
export async function openDocument(
  path: string,
  io: Io,
  { pdfReader = "pdfium", ocr = "auto", meta }: OpenOptions = {},
): Promise<OpenedDocument> {
  const inside = fileInside(io, path);
  const bytes = inside?.bytes ?? (await bytesOf(path));
  const nesting = inside?.nesting ?? OUTERMOST;
  const told = inside ? null : await saidOf(path, io, meta);
  const scans = ocr === "auto" ? { scans: { readHere: true } } : {};
  const read = await reader.readDocument(bytes, { fileName: basename(path), pdfReader, ...scans });
  const document = withClaims(withinNesting(read, nesting), told ? claimsOf(told.said, told.source) : []);
  sayPartial(path, document, io);
  if (document.coverage.files) noteContainer(io, path, { bytes, nesting, format: document.format });
  return { bytes, document, language: told?.said.language };
}
