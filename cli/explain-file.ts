import { basename } from "node:path";
import { type Explanation, explainPlace } from "../lib/explain.ts";
import type { Io } from "./io.ts";
import { openDocument } from "./open-document.ts";
import { type ExtractionOptions, localDocumentId } from "./source-files.ts";

/** Explains one place of a file; event ids are those that `dueline extract` prints. */
export async function explainFile(
  path: string,
  io: Io,
  at: number,
  { published, language, pdfReader, ocr }: ExtractionOptions,
): Promise<Explanation> {
  const { bytes, document } = await openDocument(path, io, { pdfReader, ocr });
  const options = {
    documentId: localDocumentId(bytes),
    fileName: basename(path),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
  return explainPlace(document, options, at);
}
