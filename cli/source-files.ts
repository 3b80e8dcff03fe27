import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { readResources } from "../functions/shared/read-resources.ts";
import { DuelineError } from "../lib/errors.ts";
import type { Extraction } from "../lib/extraction.ts";
import { languageOf } from "../lib/language/index.ts";
import type { SourceDocument } from "../lib/model/document.ts";
import { extractDocument } from "../lib/pipeline.ts";
import { readDocument } from "../lib/read/index.ts";
import { enforce } from "../lib/read/limits.ts";

export interface ExtractedFile {
  readonly documentId: string;
  readonly fileName: string;
  readonly document: SourceDocument;
  readonly extraction: Extraction;
}

export interface ExtractionOptions {
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** A file larger than any limit is refused before it fills the memory. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const cannotOpen = (error: NodeJS.ErrnoException) => new DuelineError("CANNOT_OPEN", error.code, { cause: error });
  const { size } = await stat(path).catch((error) => Promise.reject(cannotOpen(error)));
  enforce("pdfBytes", size);
  return await readFile(path).catch((error) => Promise.reject(cannotOpen(error)));
}

/** An id for files on this machine; the cloud's ids are keyed, so that they do not prove who holds which file. */
const localDocumentId = (bytes: Uint8Array): string => `doc_${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;

/** Opens and reads one file; every way in which that fails is a `DuelineError`. */
export async function readFileAsDocument(path: string): Promise<{ bytes: Uint8Array; document: SourceDocument }> {
  const bytes = await bytesOf(path);
  return { bytes, document: await readDocument(bytes, { fileName: basename(path), resources: readResources() }) };
}

export async function extractFile(path: string, { published, language }: ExtractionOptions): Promise<ExtractedFile> {
  if (language !== undefined && !languageOf(language)) throw new DuelineError("LANGUAGE_UNKNOWN", language);
  const { bytes, document } = await readFileAsDocument(path);
  const documentId = localDocumentId(bytes);
  const fileName = basename(path);
  const options = {
    documentId,
    fileName,
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
  const extraction = extractDocument(document, options);
  const refused = extraction.diagnostics.find(({ code }) => code === "LANGUAGE_UNKNOWN");
  if (refused) throw new DuelineError("LANGUAGE_UNKNOWN", extraction.language);
  return { documentId, fileName, document, extraction };
}
