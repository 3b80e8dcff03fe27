import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readResources } from "../functions/shared/read-resources.ts";
import { DuelineError } from "../lib/errors.ts";
import type { Extraction } from "../lib/extraction.ts";
import type { SourceDocument } from "../lib/model/document.ts";
import { extractDocument } from "../lib/pipeline.ts";
import { readDocument } from "../lib/read/index.ts";

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

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new DuelineError("CANNOT_OPEN", (error as NodeJS.ErrnoException).code, { cause: error });
  }
}

/** An id for files on this machine; the cloud's ids are keyed, so that they do not prove who holds which file. */
const localDocumentId = (bytes: Uint8Array): string => `doc_${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;

/** Opens and reads one file; every way in which that fails is a `DuelineError`. */
export async function readFileAsDocument(path: string): Promise<{ bytes: Uint8Array; document: SourceDocument }> {
  const bytes = await bytesOf(path);
  return { bytes, document: await readDocument(bytes, { fileName: basename(path), resources: readResources() }) };
}

export async function extractFile(path: string, { published, language }: ExtractionOptions): Promise<ExtractedFile> {
  const { bytes, document } = await readFileAsDocument(path);
  const documentId = localDocumentId(bytes);
  const fileName = basename(path);
  const options = {
    documentId,
    fileName,
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
  return { documentId, fileName, document, extraction: extractDocument(document, options) };
}
