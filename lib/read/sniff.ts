import { DuelineError } from "../errors.ts";
import type { DocumentFormat } from "../model/document.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Formats that Dueline knows by their first bytes and does not read; telling them apart makes the refusal useful. */
const FOREIGN: readonly { name: string; magic: readonly number[] }[] = [
  { name: "an old Office file; save it as DOCX", magic: OLE },
  { name: "an RTF file; save it as DOCX", magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG image", magic: [0xff, 0xd8, 0xff] },
  { name: "a GIF image", magic: [0x47, 0x49, 0x46, 0x38] },
  { name: "a TIFF image", magic: [0x49, 0x49, 0x2a, 0x00] },
  { name: "a gzip archive", magic: [0x1f, 0x8b, 0x08] },
  { name: "a 7z archive", magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: "a RAR archive", magic: [0x52, 0x61, 0x72, 0x21] },
];

const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** How Office names the stream that it encrypts a document into, in UTF-16. */
const ENCRYPTED_PACKAGE = Array.from("EncryptedPackage").join("\0");

const HEAD_BYTES = 1024;
/** Where the directory of an OLE file stands is told by its head; in small files, within this much from it. */
const OLE_DIRECTORY = 1024 * HEAD_BYTES;
const MAIL_HEAD_BYTES = 8 * HEAD_BYTES;
const PDF_VERSION = /%PDF-\d/;
const HTML_START = /^(?:<\?xml[^>]{0,200}>)?\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype\s{1,20}html|html|head|body)\b/i;

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
const extensionOf = (fileName: string): string => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** A PDF may begin with up to 1 KB of junk; text that merely speaks of "%PDF-1" has no trailer. */
function isPdf(bytes: Uint8Array, head: string, extension: string): boolean {
  const at = head.search(PDF_VERSION);
  if (at < 0) return false;
  return at === 0 || extension === "pdf" || latin1(bytes.subarray(-2 * HEAD_BYTES)).includes("startxref");
}

const HEADER_NAMES =
  /^(received|from|to|date|subject|message-id|mime-version|content-type|return-path|delivered-to|reply-to|x-[a-z-]{1,40}|dkim-signature):/i;
const HEADER_LINE = /^(?:[!-9;-~]{1,80}:|[ \t])/;
/** Headers that only a mail program writes: a printed letter too begins with "Date:" and "Subject:". */
const MACHINE_HEADER = /^(?:received|message-id|mime-version|return-path|dkim-signature|delivered-to):/im;
const FEWEST_HEADERS = 3;

/** The head of a message: nothing but header lines up to the first blank one, some of them a mail program's. */
function mailHead(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, MAIL_HEAD_BYTES))
    .replace(/^ï»¿/, "")
    .replace(/^From [^\n]{1,200}\n/, "");
  const lines = head.split(/\r?\n/);
  const blank = lines.indexOf("");
  const headers = blank < 0 ? lines.slice(0, -1) : lines.slice(0, blank);
  if (headers.filter((line) => HEADER_NAMES.test(line)).length < FEWEST_HEADERS) return null;
  const told = headers.join("\n");
  return headers.every((line) => HEADER_LINE.test(line)) && MACHINE_HEADER.test(told) ? told : null;
}

/** A browser's saved page is a message whose first part is the page and whose other parts are its pictures. */
function mailFormat(bytes: Uint8Array, extension: string): "eml" | "mhtml" | null {
  const head = mailHead(bytes);
  if (head === null) return extension === "eml" ? "eml" : null;
  const isPage = /^mhtml?$|^mht$/.test(extension) || /^(?:snapshot-content-location:|from: <?saved by)/im.test(head);
  return isPage ? "mhtml" : "eml";
}

/** What the bytes are, whatever the file is called: magic bytes first, then the name; throws EMPTY_FILE, UNKNOWN_FORMAT or PDF_BROKEN. */
export function sniffFormat(bytes: Uint8Array, fileName: string): DocumentFormat {
  if (bytes.length === 0) throw new DuelineError("EMPTY_FILE");
  const extension = extensionOf(fileName);
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  if (isPdf(bytes, head, extension)) return "pdf";
  if (ZIP.some((magic) => startsWith(bytes, magic))) return "zip";
  if (startsWith(bytes, OLE) && latin1(bytes.subarray(0, OLE_DIRECTORY)).includes(ENCRYPTED_PACKAGE))
    throw new DuelineError("FILE_ENCRYPTED");
  const foreign = FOREIGN.find(({ magic }) => startsWith(bytes, magic));
  if (foreign) throw new DuelineError("UNKNOWN_FORMAT", foreign.name);
  if (HTML_START.test(head.replace(/\0/g, "").replace(/^(?:ï»¿|ÿþ|þÿ)/, ""))) return "html";
  if (extension === "pdf" && head.includes("\0")) throw new DuelineError("PDF_BROKEN", "no PDF header");
  const mail = mailFormat(bytes, extension);
  if (mail !== null) return mail;
  if (extension === "md" || extension === "markdown") return "markdown";
  return extension === "html" || extension === "htm" || extension === "xhtml" ? "html" : "text";
}
