import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { crc32c } from "./crc32c.ts";
import { crc64nvme, EMPTY_CRC64 } from "./crc64nvme.ts";

/** A checksum in the making: fed piece by piece while a body streams by. */
export interface Digest {
  update(data: Uint8Array): void;
  digest(): Buffer;
}

function ofHash(algorithm: "md5" | "sha1" | "sha256"): Digest {
  const hash = createHash(algorithm);
  return { update: (data) => void hash.update(data), digest: () => hash.digest() };
}

function ofCrc(crc: (data: Uint8Array, previous: number) => number): Digest {
  let value = 0;
  return {
    update(data) {
      value = crc(data, value);
    },
    digest() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    },
  };
}

function ofCrc64(): Digest {
  let value = EMPTY_CRC64;
  return {
    update(data) {
      value = crc64nvme(data, value);
    },
    digest() {
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32BE(value.high, 0);
      bytes.writeUInt32BE(value.low, 4);
      return bytes;
    },
  };
}

/** S3's checksum algorithms: one row each. `name` as in `x-amz-checksum-algorithm`, its header is `x-amz-checksum-<lower case>`. */
export const CHECKSUMS = {
  CRC32: { element: "ChecksumCRC32", bytes: 4, start: () => ofCrc(crc32), wholeObject: true },
  CRC32C: { element: "ChecksumCRC32C", bytes: 4, start: () => ofCrc(crc32c), wholeObject: true },
  CRC64NVME: { element: "ChecksumCRC64NVME", bytes: 8, start: ofCrc64, wholeObject: true },
  SHA1: { element: "ChecksumSHA1", bytes: 20, start: () => ofHash("sha1"), wholeObject: false },
  SHA256: { element: "ChecksumSHA256", bytes: 32, start: () => ofHash("sha256"), wholeObject: false },
} as const satisfies Record<string, { element: string; bytes: number; start: () => Digest; wholeObject: boolean }>;

export type ChecksumName = keyof typeof CHECKSUMS;
export const CHECKSUM_NAMES = Object.keys(CHECKSUMS) as ChecksumName[];

export function checksumHeader(name: ChecksumName): string {
  return `x-amz-checksum-${name.toLowerCase()}`;
}

export function checksumNamed(text: string | undefined): ChecksumName | undefined {
  return CHECKSUM_NAMES.find((name) => name === text?.toUpperCase());
}

export function md5(): Digest {
  return ofHash("md5");
}

export function sha256(): Digest {
  return ofHash("sha256");
}
