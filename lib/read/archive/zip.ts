import type { Entry, ZipFile } from "yauzl";
import { DuelineError } from "../../errors.ts";
import { enforce, HARMLESS_UNPACKED_BYTES, type LimitName } from "../limits.ts";
import { entryName } from "./entry-name.ts";

/** One file of an archive; nothing of it is unpacked before `read` is called. */
export interface ZipEntry {
  /** Cleaned: forward slashes, no way out of the archive, nothing invisible. */
  readonly name: string;
  readonly size: number;
  readonly encrypted: boolean;
  /** Throws ARCHIVE_BROKEN where the bytes are not what the directory promises, FILE_ENCRYPTED, FILE_TOO_LARGE. */
  read(): Promise<Uint8Array>;
}

const ENCRYPTED = 1;
const broken = (cause: unknown): DuelineError => new DuelineError("ARCHIVE_BROKEN", undefined, { cause });

async function unpack(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  const limit: LimitName = "archiveBytes";
  enforce(limit, entry.uncompressedSize);
  const encrypted = (entry.generalPurposeBitFlag & ENCRYPTED) !== 0;
  if (encrypted) throw new DuelineError("FILE_ENCRYPTED", "a file of the archive");
  try {
    const chunks: Uint8Array[] = [];
    const stream = await file.openReadStreamPromise(entry);
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  } catch (error) {
    throw broken(error);
  }
}

const zipEntry = (file: ZipFile, entry: Entry): ZipEntry => ({
  name: entryName(entry.fileNameRaw, entry.generalPurposeBitFlag),
  size: entry.uncompressedSize,
  encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
  read: () => unpack(file, entry),
});

/**
 * Lists an archive's files from its directory, in its order, without folders. yauzl holds every size of the directory against the bytes
 * that really come, so what is summed up here is a bound on what can be unpacked.
 * Throws ARCHIVE_BROKEN, ARCHIVE_TOO_LARGE.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const { default: yauzl } = await import("yauzl");
  const entries: ZipEntry[] = [];
  let [unpacked, count] = [0, 0];
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const file = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
    enforce("archiveEntries", file.entryCount);
    for await (const entry of file.eachEntry()) {
      enforce("archiveEntries", ++count);
      unpacked += entry.uncompressedSize;
      enforce("archiveUnpackedBytes", unpacked);
      if (entry.fileNameRaw.at(-1) !== SLASH) entries.push(zipEntry(file, entry));
    }
  } catch (error) {
    throw error instanceof DuelineError ? error : broken(error);
  }
  if (unpacked > HARMLESS_UNPACKED_BYTES) enforce("archiveRatio", Math.round(unpacked / bytes.length));
  return entries;
}

const SLASH = 0x2f;
