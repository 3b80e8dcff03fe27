/** The whole of a body, or null where it is longer than `limit` bytes; the rest is then read and dropped, so that the answer arrives. */
export async function readBody(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
    else pieces = [];
  }
  return size > limit ? null : Buffer.concat(pieces);
}
