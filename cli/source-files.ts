import { createHash } from "node:crypto";
import { basename } from "node:path";
import { DuelineError } from "../lib/errors.ts";
import type { Extraction } from "../lib/extraction.ts";
import { LANGUAGES, languageOf } from "../lib/language/index.ts";
import type { SourceDocument } from "../lib/model/document.ts";
import { extractDocument } from "../lib/pipeline.ts";
import type { PdfReaderName } from "../lib/read/reader.ts";
import { type Io, say } from "./io.ts";
import { openDocument } from "./open-document.ts";
import type { OcrChoice } from "./options.ts";
import { plainLine } from "./table.ts";

export interface ExtractedFile {
  readonly documentId: string;
  readonly fileName: string;
  readonly document: SourceDocument;
  readonly extraction: Extraction;
}

export interface ExtractionOptions {
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly pdfReader?: PdfReaderName | undefined;
  readonly ocr?: OcrChoice | undefined;
  /** Path of what somebody says of the document. */
  readonly meta?: string | undefined;
}

/** Refuses a language that nothing is known of, before any file is opened. */
export function requireLanguage(code: string | undefined): void {
  if (code !== undefined && !languageOf(code))
    throw new DuelineError("BAD_OPTION", `--lang ${code}; there are ${Object.keys(LANGUAGES).join(", ")}`);
}

/** An id for files on this machine; the cloud's ids are keyed, so that they do not prove who holds which file. */
export const localDocumentId = (bytes: Uint8Array): string => `doc_${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;

/** Every way in which reading and extracting one file fails is a `DuelineError`. */
export async function extractFile(
  path: string,
  io: Io,
  { published, language, pdfReader, ocr, meta }: ExtractionOptions = {},
): Promise<ExtractedFile> {
  const { bytes, document, language: told } = await openDocument(path, io, { pdfReader, ocr, meta });
  const code = language ?? told;
  const documentId = localDocumentId(bytes);
  const fileName = basename(path);
  const options = {
    documentId,
    fileName,
    ...(published === undefined ? {} : { published }),
    ...(code === undefined ? {} : { language: code }),
  };
  const extraction = extractDocument(document, options);
  const refused = extraction.diagnostics.find(({ code }) => code === "LANGUAGE_UNKNOWN");
  if (refused) throw new DuelineError("LANGUAGE_UNKNOWN", extraction.language);
  for (const { code, message } of extraction.diagnostics) say(io, `dueline: ${plainLine(path)}: ${code}: ${message}`);
  return { documentId, fileName, document, extraction };
}
