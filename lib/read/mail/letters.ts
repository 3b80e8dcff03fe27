import type { Diagnostic } from "../../model/document.ts";
import { encodingInferred, isUtf8 } from "../decode.ts";
import { LIMITS } from "../limits.ts";
import { decodeSingleByte } from "../single-byte.ts";

const [LINE_FEED, RETURN] = [10, 13];

/** Where the headers end: at the first blank line. */
function endOfHeaders(bytes: Uint8Array): number {
  const reach = Math.min(bytes.length, LIMITS.mailHeaderBytes.max);
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < reach; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const next = bytes[at + 1] === RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_FEED) return at;
  }
  return reach;
}

const UNREADABLE: Diagnostic = {
  code: "WRONG_ENCODING",
  message: "The message's headers are letters in no encoding that is known.",
  page: null,
};

function withStart(text: string, rest: Uint8Array): Uint8Array {
  const start = new TextEncoder().encode(text);
  const message = new Uint8Array(start.length + rest.length);
  message.set(start);
  message.set(rest, start.length);
  return message;
}

const SAYS_ENCODING = /\bcharset\b/i;

/** How far letters stand as they came: in the headers, and to the end of a message that nowhere says an encoding and holds no raw data. */
const reachOf = (bytes: Uint8Array): number =>
  bytes.includes(0) || SAYS_ENCODING.test(new TextDecoder("latin1").decode(bytes)) ? endOfHeaders(bytes) : bytes.length;

/**
 * The same message in UTF-8: old mail programs put Cyrillic into Subject, From and the text as it came, without saying in which encoding. Which it was is
 * inferred from the words, and told; headers that are words in no encoding stay as they are, and that is told, too.
 */
export function withReadableLetters(bytes: Uint8Array): { bytes: Uint8Array; diagnostics: Diagnostic[] } {
  const end = reachOf(bytes);
  const letters = bytes.subarray(0, end);
  if (isUtf8(letters)) return { bytes, diagnostics: [] };
  const found = decodeSingleByte(letters);
  if (found === null) return { bytes, diagnostics: isUtf8(bytes.subarray(0, endOfHeaders(bytes))) ? [] : [UNREADABLE] };
  return { bytes: withStart(found.text, bytes.subarray(end)), diagnostics: [encodingInferred(found.encoding)] };
}
