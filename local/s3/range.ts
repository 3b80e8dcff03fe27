import { S3Error } from "./s3-error.ts";

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** One byte range (end inclusive); null for none or for a form that HTTP says to ignore. */
export function parseRange(header: string | undefined, size: number): { start: number; end: number } | null {
  const match = header === undefined ? null : ONE_RANGE.exec(header.trim());
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const last = match[2] === "" ? size - 1 : Number(match[2]);
  const [start, end] = match[1] === "" ? [Math.max(0, size - Number(match[2])), size - 1] : [Number(match[1]), Math.min(last, size - 1)];
  if (start >= size || (match[1] === "" && match[2] === "0"))
    throw new S3Error("InvalidRange", undefined, { "content-range": `bytes */${size}` });
  return start > end ? null : { start, end };
}
