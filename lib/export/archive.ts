import { strToU8, Zip, ZipDeflate } from "fflate";

/** One file of an archive, written piece by piece. */
export interface ArchivePart {
  readonly path: string;
  pieces(): Iterable<string>;
}

/** All entries bear this time: the same export gives the same bytes, and nobody learns when it was made. */
const TIME = new Date(1980, 0, 1);
/** Pieces are gathered to about this many characters before they are compressed. */
const BATCH = 1 << 16;

function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = "";
  }
  yield batch;
}

/** A zip archive as a stream of its bytes: one part is compressed at a time and none is held whole. */
export function* archive(parts: readonly ArchivePart[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const { path, pieces } of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = TIME;
    zip.add(file);
    for (const batch of batches(pieces())) {
      file.push(strToU8(batch));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
