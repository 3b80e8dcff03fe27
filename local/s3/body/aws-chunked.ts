import { S3Error } from "../s3-error.ts";
import type { ChunkSignatures } from "./chunk-signatures.ts";

const MAX_LINE = 16 * 1024;
const CHUNK_HEAD = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/;

/** Reads lines and counted bytes from a stream of buffers. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw new S3Error("IncompleteBody");
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf("\r\n");
      if (end > MAX_LINE || (end < 0 && this.#rest.length > MAX_LINE)) throw new S3Error("InvalidRequest", "A chunk's head is too long.");
      if (end < 0) {
        await this.#more();
        continue;
      }
      const line = this.#rest.subarray(0, end).toString("latin1");
      this.#rest = this.#rest.subarray(end + 2);
      return line;
    }
  }

  /** At most `wanted` bytes, at least one. */
  async some(wanted: number): Promise<Buffer> {
    if (this.#rest.length === 0) await this.#more();
    const piece = this.#rest.subarray(0, wanted);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }
}

async function readTrailers(reader: ByteReader): Promise<Record<string, string>> {
  const trailers: Record<string, string> = {};
  for (let line = await reader.line(); line !== ""; line = await reader.line()) {
    const mark = line.indexOf(":");
    if (mark < 1 || Object.keys(trailers).length > 20) throw new S3Error("InvalidRequest", "A trailer is malformed.");
    trailers[line.slice(0, mark).trim().toLowerCase()] = line.slice(mark + 1).trim();
  }
  return trailers;
}

/**
 * Takes AWS's own chunked framing off a body and yields its bytes; `onTrailers` gets what follows the last chunk.
 * With `signatures` every chunk must carry one that continues the request's (a wrong one throws at the end of its chunk).
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  options: { signatures: ChunkSignatures | null; hasTrailers: boolean; onTrailers: (trailers: Record<string, string>) => void },
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  for (;;) {
    const head = CHUNK_HEAD.exec(await reader.line());
    if (!head) throw new S3Error("InvalidRequest", "A chunk's head is malformed.");
    const size = Number.parseInt(head[1] ?? "", 16);
    options.signatures?.beginChunk(head[2]);
    for (let left = size; left > 0; ) {
      const piece = await reader.some(left);
      left -= piece.length;
      options.signatures?.update(piece);
      yield piece;
    }
    options.signatures?.endChunk();
    if (size === 0) break;
    if ((await reader.line()) !== "") throw new S3Error("InvalidRequest", "A chunk is longer than its head says.");
  }
  const trailers = await readTrailers(reader);
  if (options.hasTrailers) options.signatures?.checkTrailers(trailers);
  options.onTrailers(trailers);
}
