import type { Diagnostic } from "../../model/document.ts";
import { encodingInferred } from "../decode.ts";
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const UNREADABLE: Diagnostic = {
  code: "WRONG_ENCODING",
  message: "The message's headers are letters in no encoding that is known.",
  page: null,
};

function withHeaders(text: string, rest: Uint8Array): Uint8Array {
  const headers = new TextEncoder().encode(text);
  const message = new Uint8Array(headers.length + rest.length);
  message.set(headers);
  message.set(rest, headers.length);
  return message;
}

/**
 * The same message with headers in UTF-8: old mail programs put Cyrillic into Subject and From as it came, without saying in which encoding. Which it was is
 * inferred from the words, and told; headers that are words in no encoding stay as they are, and that is told, too.
 */
export function withReadableHeaders(bytes: Uint8Array): { bytes: Uint8Array; diagnostics: Diagnostic[] } {
  const end = endOfHeaders(bytes);
  const headers = bytes.subarray(0, end);
  if (isUtf8(headers)) return { bytes, diagnostics: [] };
  const found = decodeSingleByte(headers);
  if (found === null) return { bytes, diagnostics: [UNREADABLE] };
  return { bytes: withHeaders(found.text, bytes.subarray(end)), diagnostics: [encodingInferred(found.encoding)] };
}
