const MAGIC_AND_VERSION = 8;
const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
export const WASM_PAGE = 65_536;

/** Reads an unsigned LEB128 number; returns it with the offset behind it. */
function readNumber(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: at };
  }
}

/** Writes `value` into exactly the bytes that held another number. */
function overwriteNumber(bytes: Uint8Array, start: number, end: number, value: number): void {
  let rest = value;
  for (let at = start; at < end; at++) {
    bytes[at] = (rest & 0x7f) | (at < end - 1 ? 0x80 : 0);
    rest = Math.floor(rest / 128);
  }
}

/**
 * The same WebAssembly with a lower ceiling of its memory, so that a bomb ends in an error that can be caught, long before the machine suffers;
 * neither Node's resource limits nor the module's own options reach this memory.
 */
export function capWasmMemory(wasm: Uint8Array, maxBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(wasm);
  for (let at = MAGIC_AND_VERSION; at < bytes.length; ) {
    const id = bytes[at];
    const { value: length, next: section } = readNumber(bytes, at + 1);
    if (id === MEMORY_SECTION) {
      const flags = readNumber(bytes, readNumber(bytes, section).next);
      const maximum = readNumber(bytes, flags.next);
      const end = readNumber(bytes, maximum.next);
      if (flags.value & HAS_MAXIMUM) overwriteNumber(bytes, maximum.next, end.next, Math.min(end.value, Math.floor(maxBytes / WASM_PAGE)));
      return bytes;
    }
    at = section + length;
  }
  return bytes;
}
