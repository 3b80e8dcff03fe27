import { DuelineError } from "../errors.ts";
import type { DocumentFormat } from "../model/document.ts";

/** Formats that Dueline knows by their first bytes and does not read; telling them apart makes the refusal useful. */
const FOREIGN: readonly { name: string; magic: readonly number[] }[] = [
  { name: "a ZIP or Office file", magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an old Office file", magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "an RTF file", magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG image", magic: [0xff, 0xd8, 0xff] },
  { name: "a GIF image", magic: [0x47, 0x49, 0x46, 0x38] },
  { name: "a TIFF image", magic: [0x49, 0x49, 0x2a, 0x00] },
  { name: "a gzip archive", magic: [0x1f, 0x8b, 0x08] },
  { name: "a 7z archive", magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: "a RAR archive", magic: [0x52, 0x61, 0x72, 0x21] },
];

const HEAD_BYTES = 1024;
const PDF_VERSION = /%PDF-\d/;
const HTML_START = /^(?:<\?xml[^>]{0,200}>)?\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype\s{1,20}html|html|head|body)\b/i;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const extensionOf = (fileName: string): string => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** A PDF may begin with up to 1 KB of junk; text that merely speaks of "%PDF-1" has no trailer. */
function isPdf(bytes: Uint8Array, head: string, extension: string): boolean {
  const at = head.search(PDF_VERSION);
  if (at < 0) return false;
  return at === 0 || extension === "pdf" || latin1(bytes.subarray(-2 * HEAD_BYTES)).includes("startxref");
}

/** What the bytes are, whatever the file is called: magic bytes first, then the name; throws EMPTY_FILE, UNKNOWN_FORMAT or PDF_BROKEN. */
export function sniffFormat(bytes: Uint8Array, fileName: string): DocumentFormat {
  if (bytes.length === 0) throw new DuelineError("EMPTY_FILE");
  const extension = extensionOf(fileName);
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  if (isPdf(bytes, head, extension)) return "pdf";
  const foreign = FOREIGN.find(({ magic }) => startsWith(bytes, magic));
  if (foreign) throw new DuelineError("UNKNOWN_FORMAT", foreign.name);
  if (HTML_START.test(head.replace(/\0/g, "").replace(/^(?:ï»¿|ÿþ|þÿ)/, ""))) return "html";
  if (extension === "pdf" && head.includes("\0")) throw new DuelineError("PDF_BROKEN", "no PDF header");
  return extension === "html" || extension === "htm" || extension === "xhtml" ? "html" : "text";
}
