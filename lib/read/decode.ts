import { DuelineError } from "../errors.ts";
import type { Diagnostic } from "../model/document.ts";
import { decodeSingleByte } from "./single-byte.ts";

export interface DecodedText {
  text: string;
  encoding: string;
  /** Characters that could not be decoded and stand as U+FFFD. */
  replaced: number;
  diagnostics: Diagnostic[];
}

const REPLACEMENT = "\uFFFD";
/** Above this share of undecodable characters the text is in another encoding, and guessing which would be silent harm. */
const MOST_REPLACED = 0.01;
const MOST_CONTROLS = 0.001;
const SAMPLE_UNITS = 64 * 1024;

type Utf16 = "utf-16le" | "utf-16be";

const BYTE_ORDER_MARKS: readonly { encoding: "utf-8" | Utf16; magic: readonly number[] }[] = [
  { encoding: "utf-8", magic: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", magic: [0xff, 0xfe] },
  { encoding: "utf-16be", magic: [0xfe, 0xff] },
];

const isTextUnit = (unit: number): boolean =>
  unit === 9 ||
  unit === 10 ||
  unit === 12 ||
  unit === 13 ||
  (unit >= 32 && unit < 127) ||
  (unit >= 0xa0 && unit < 0x600) ||
  (unit >= 0x2010 && unit < 0x2060);

/** UTF-16 without a mark shows as NUL bytes on one side of plausible letters; binary data does not decode to letters either way. */
function utf16WithoutMark(bytes: Uint8Array): Utf16 | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const units = Math.min(bytes.length / 2, SAMPLE_UNITS);
  let little = 0;
  let big = 0;
  for (let index = 0; index < units; index++) {
    const first = bytes[2 * index] ?? 0;
    const second = bytes[2 * index + 1] ?? 0;
    if (isTextUnit(first | (second << 8))) little++;
    if (isTextUnit(second | (first << 8))) big++;
  }
  const [encoding, fit] = little >= big ? (["utf-16le", little] as const) : (["utf-16be", big] as const);
  return fit / units > 0.98 ? encoding : null;
}

const markedEncoding = (bytes: Uint8Array): "utf-8" | Utf16 | undefined =>
  BYTE_ORDER_MARKS.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte))?.encoding;

function encodingOf(bytes: Uint8Array): "utf-8" | Utf16 {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  if (!bytes.includes(0)) return "utf-8";
  const encoding = utf16WithoutMark(bytes);
  if (encoding === null) throw new DuelineError("NOT_TEXT", "it holds NUL bytes");
  return encoding;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function shareOfControls(text: string): number {
  const sample = text.slice(0, SAMPLE_UNITS);
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index);
    if (unit < 9 || (unit > 13 && unit < 32) || unit === 127) controls++;
  }
  return controls / Math.max(1, sample.length);
}

/** Said wherever the bytes do not say their encoding themselves. */
export const encodingInferred = (encoding: string): Diagnostic => ({
  code: "ENCODING_INFERRED",
  message: `The bytes are no UTF-8; their words are words in ${encoding}, so they were read as that.`,
  page: null,
});

/** Words of nothing but one byte per letter: what the file does not say is inferred from them, and the inference is told. */
function decodeInferred(bytes: Uint8Array, replaced: number, encoding: string): DecodedText {
  const found = encoding.startsWith("utf-16") ? null : decodeSingleByte(bytes);
  if (found === null) throw new DuelineError("WRONG_ENCODING", `${replaced} characters do not decode as ${encoding}`);
  return { ...found, replaced: 0, diagnostics: [encodingInferred(found.encoding)] };
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const FIRST_BEYOND_ASCII = 0x80;

/** A page may be saved in another encoding than it says: a mark tells, and letters beyond ASCII that are flawless UTF-8 are words in no other. */
const provenEncoding = (bytes: Uint8Array): "utf-8" | Utf16 | undefined =>
  markedEncoding(bytes) ?? (bytes.some((byte) => byte >= FIRST_BEYOND_ASCII) && isUtf8(bytes) ? "utf-8" : undefined);

/** Said where some letters of a text were lost. */
export const undecodable = (replaced: number, encoding: string): Diagnostic => ({
  code: "WRONG_ENCODING",
  message: `${replaced} characters do not decode as ${encoding}; they stand as U+FFFD.`,
  page: null,
});

export const replacedIn = (text: string): number => countOf(text, REPLACEMENT);

/**
 * Bytes to text by mark, by UTF-16 pattern, as UTF-8, or in the single-byte encoding in which their words are words, never by a silent guess.
 * A few broken characters stay as U+FFFD with a diagnostic; bytes that are text in no encoding throw WRONG_ENCODING, binary data NOT_TEXT.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const encoding = declared === undefined ? encodingOf(bytes) : (provenEncoding(bytes) ?? declared);
  const text = new TextDecoder(encoding).decode(bytes);
  if (shareOfControls(text) > MOST_CONTROLS) throw new DuelineError("NOT_TEXT", "it holds control characters");
  const replaced = replacedIn(text);
  if (replaced > Math.max(2, MOST_REPLACED * text.length)) return decodeInferred(bytes, replaced, encoding);
  return { text, encoding, replaced, diagnostics: replaced > 0 ? [undecodable(replaced, encoding)] : [] };
}
