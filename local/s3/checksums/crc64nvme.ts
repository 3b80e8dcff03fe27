const REFLECTED_NVME = 0x9a6c9329ac4bc9b5n;

/** The table in two halves of 32 bits: BigInt arithmetic per byte would be fifty times slower. */
const HIGH = new Uint32Array(256);
const LOW = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let crc = BigInt(byte);
  for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ REFLECTED_NVME : crc >> 1n;
  HIGH[byte] = Number(crc >> 32n);
  LOW[byte] = Number(crc & 0xffffffffn);
}

export interface Crc64 {
  high: number;
  low: number;
}

export const EMPTY_CRC64: Crc64 = { high: 0, low: 0 };

/** CRC-64/NVME of `data`, continuing from `previous`. */
export function crc64nvme(data: Uint8Array, previous: Crc64 = EMPTY_CRC64): Crc64 {
  let high = ~previous.high >>> 0;
  let low = ~previous.low >>> 0;
  for (const byte of data) {
    const index = (low ^ byte) & 0xff;
    low = (((low >>> 8) | (high << 24)) ^ (LOW[index] ?? 0)) >>> 0;
    high = ((high >>> 8) ^ (HIGH[index] ?? 0)) >>> 0;
  }
  return { high: ~high >>> 0, low: ~low >>> 0 };
}
