import { DuelineError } from "../errors.ts";
import type { Diagnostic, DocumentFormat, SourceDocument } from "../model/document.ts";
import { isSystemFile, lastSegment } from "./archive/entry-name.ts";
import { openZip, type ZipEntry } from "./archive/zip.ts";
import { enforce, LIMITS } from "./limits.ts";
import { parseMessage } from "./mail/message.ts";

/** A file inside a file: a document of its own. `name` says where it lay in its container and may be a person's: it is never logged. */
export interface ContainerPart {
  /** Position in the container, from 1; stable, since the container's bytes are. */
  readonly number: number;
  readonly name: string;
  readonly fileName: string;
  /** Empty where `refusal` says why it cannot be had. */
  readonly bytes: Uint8Array;
  readonly refusal: Diagnostic | null;
}

/** What yields one part after the other, so that no more than one is unpacked at a time. */
type Parts = AsyncGenerator<ContainerPart, void, undefined>;

const NOTHING = new Uint8Array(0);

const refusalOf = (number: number, { code, message }: DuelineError): Diagnostic => ({
  code,
  message: `File ${number} of the archive: ${message}`,
  page: null,
});

async function zipPart(entry: ZipEntry, number: number): Promise<ContainerPart> {
  const about = { number, name: entry.name, fileName: lastSegment(entry.name) };
  try {
    return { ...about, bytes: await entry.read(), refusal: null };
  } catch (error) {
    if (error instanceof DuelineError) return { ...about, bytes: NOTHING, refusal: refusalOf(number, error) };
    throw error;
  }
}

async function* zipParts(bytes: Uint8Array): Parts {
  enforce("archiveBytes", bytes.length);
  const entries = (await openZip(bytes)).filter(({ name, size }) => size > 0 && !isSystemFile(name));
  for (const [index, entry] of entries.entries()) yield await zipPart(entry, index + 1);
}

const EXTENSIONS: Readonly<Record<string, string>> = { "message/rfc822": "eml", "text/html": "html", "application/pdf": "pdf" };

async function* mailParts(bytes: Uint8Array): Parts {
  enforce("mailBytes", bytes.length);
  const { parts } = await parseMessage(bytes);
  for (const [index, { name, type, bytes: content }] of parts.entries()) {
    const number = index + 1;
    const fileName = name === null ? `attachment-${number}.${EXTENSIONS[type] ?? "bin"}` : lastSegment(name.replaceAll("\\", "/"));
    yield { number, name: fileName, fileName, bytes: content, refusal: null };
  }
}

/** Formats that hold other documents. */
const CONTAINERS: Partial<Record<DocumentFormat, (bytes: Uint8Array) => Parts>> = { zip: zipParts, eml: mailParts };

export const isContainer = (format: DocumentFormat): boolean => format in CONTAINERS;

/**
 * The files in a container, in its order, one unpacked at a time; nothing for a format that holds none. A file that cannot be had comes as a
 * refusal, the others are unharmed. Throws ARCHIVE_BROKEN, ARCHIVE_TOO_LARGE, MAIL_BROKEN where the container as a whole cannot be opened.
 */
export async function* partsOf(bytes: Uint8Array, format: DocumentFormat): Parts {
  const open = CONTAINERS[format];
  if (open) yield* open(bytes);
}

/** How many containers a document lies in, and how many files it may hold: nesting must neither go on nor multiply without end. */
export interface Nesting {
  readonly depth: number;
  readonly budget: number;
}

/** A document that came by itself. */
export const OUTERMOST: Nesting = { depth: 0, budget: LIMITS.archiveFiles.max };

/** The nesting of each of `files` files of a container. */
export const nestedIn = ({ depth, budget }: Nesting, files: number): Nesting => ({
  depth: depth + 1,
  budget: Math.floor(budget / Math.max(1, files)),
});

/** Why the files of a container are not taken out; null where they are. */
export function nestingRefusal(files: number, { depth, budget }: Nesting): DuelineError | null {
  if (files > 0 && depth >= LIMITS.archiveDepth.max) return new DuelineError("ARCHIVE_TOO_DEEP");
  return files > budget ? new DuelineError("ARCHIVE_TOO_LARGE", `${files} files, at most ${budget} here`) : null;
}

/** Holds a document against how deep it lies: a message is read, and says that its attachments are not; an archive is nothing without its files. */
export function withinNesting(document: SourceDocument, nesting: Nesting): SourceDocument {
  const refusal = nestingRefusal(document.coverage.files ?? 0, nesting);
  if (refusal === null) return document;
  if (document.text === "") throw refusal;
  const told = { code: refusal.code, message: refusal.message, page: null };
  return { ...document, coverage: { ...document.coverage, status: "partial" }, diagnostics: [...document.diagnostics, told] };
}
