/** Kinds of characters; several make a mask. */
export const LETTER = 1;
export const COMBINING = 2;
export const NUMBER = 4;
export const SPACE = 8;
export const MARK = 16;
export const SOFT_HYPHEN = 32;

/** Runs of characters that nearly all texts are made of, so that no pattern has to be built for the rest of Unicode: first, last, kind. */
const COMMON: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x0, 0x8, MARK],
  [0x9, 0xd, SPACE],
  [0xe, 0x1f, MARK],
  [0x20, 0x20, SPACE],
  [0x21, 0x2f, MARK],
  [0x30, 0x39, NUMBER],
  [0x3a, 0x40, MARK],
  [0x41, 0x5a, LETTER],
  [0x5b, 0x60, MARK],
  [0x61, 0x7a, LETTER],
  [0x7b, 0x9f, MARK],
  [0xa0, 0xa0, SPACE],
  [0xab, 0xac, MARK],
  [0xad, 0xad, SOFT_HYPHEN],
  [0xae, 0xb1, MARK],
  [0xc0, 0xd6, LETTER],
  [0xd8, 0xf6, LETTER],
  [0xf8, 0x2c1, LETTER],
  [0x400, 0x481, LETTER],
  [0x48a, 0x52f, LETTER],
  [0x2010, 0x2027, MARK],
  [0x2030, 0x205e, MARK],
];

const KINDS = new Uint8Array(0x10000);
for (const [first, last, kind] of COMMON) KINDS.fill(kind, first, last + 1);

function told(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /\p{M}/u.test(character) ? COMBINING : MARK;
}

/** What stands at an offset; of a character of two units, at its first one. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KINDS[code] as number;
  if (known !== 0) return known;
  const point = text.codePointAt(at) as number;
  const kind = told(String.fromCodePoint(point));
  if (point === code && !(code >= 0xd800 && code < 0xe000)) KINDS[code] = kind;
  return kind;
}

/** How many units the character at an offset takes. */
export const widthAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

const PLAIN_LETTERS = /[A-Za-z]+/y;
const PLAIN_WORD = /[A-Za-z0-9]+/y;
const FIRST_BEYOND_ASCII = 0x80;

/** The end of the run of letters, numbers and what else `kinds` names that starts at an offset; the offset itself where none does. */
export function runEnd(text: string, from: number, kinds: number): number {
  const plain = (kinds & NUMBER) === 0 ? PLAIN_LETTERS : PLAIN_WORD;
  let at = endOfPlain(text, from, plain);
  while (at < text.length && text.charCodeAt(at) >= FIRST_BEYOND_ASCII && (kindAt(text, at) & kinds) !== 0)
    at = endOfPlain(text, at + widthAt(text, at), plain);
  return at;
}

function endOfPlain(text: string, from: number, plain: RegExp): number {
  plain.lastIndex = from;
  return plain.test(text) ? plain.lastIndex : from;
}
