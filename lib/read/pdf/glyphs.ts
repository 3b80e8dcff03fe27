import { cleanCharacters, MARKED_HYPHEN } from "../../clean/steps/characters.ts";
import type { PdfCharacter } from "./characters.ts";

const SPACE = " ";
const COMBINING = /^\p{M}/u;

/** Letters that are clean as they come: printable ASCII, and the letters of Latin-1, Latin Extended and Cyrillic. */
const isPlain = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  (code > 0xa0 && code < 0x250 && code !== 0xad) ||
  (code >= 0x400 && code < 0x530 && (code < 0x483 || code > 0x489));

/** An accent drawn by itself becomes one letter with the one before it, where there is such a letter. */
function joined(before: PdfCharacter | undefined, accent: PdfCharacter): PdfCharacter | null {
  if (!before) return null;
  const text = (before.text + accent.text).normalize("NFC");
  return text.length === before.text.length ? { ...before, text } : null;
}

/** Letters of which two make one drawn sign; any other letter that stands twice in one place was struck twice. */
const SELF_LIGATURES = "ft";
const MOST_LETTERS = 4;

const isSamePlace = (a: PdfCharacter | undefined, b: PdfCharacter): boolean =>
  a !== undefined && a.left === b.left && a.right === b.right && a.baseline === b.baseline && a.right > a.left;

/** Letters that one drawn sign stands for come one after another in one place: each gets its share of it. */
function parted(characters: readonly PdfCharacter[]): PdfCharacter[] {
  const apart: PdfCharacter[] = [];
  for (let at = 0; at < characters.length; ) {
    const first = characters[at] as PdfCharacter;
    let end = at + 1;
    while (end < characters.length && end - at < MOST_LETTERS && isSamePlace(first, characters[end] as PdfCharacter)) end++;
    const letters = characters.slice(at, end);
    const isStruckTwice = letters.length === 2 && letters[1]?.text === first.text && !SELF_LIGATURES.includes(first.text);
    const share = (first.right - first.left) / letters.length;
    if (letters.length === 1 || isStruckTwice) apart.push(first);
    else
      apart.push(...letters.map((one, index) => ({ ...one, left: first.left + index * share, right: first.left + (index + 1) * share })));
    at = end;
  }
  return apart;
}

/** Characters with the letters a reader sees: ligatures apart, one kind of space, nothing invisible but soft hyphens, accents on their letters. */
export function cleanGlyphs(characters: readonly PdfCharacter[]): PdfCharacter[] {
  const clean: PdfCharacter[] = [];
  for (const character of parted(characters)) {
    if (character.text.length === 1 && isPlain(character.text.charCodeAt(0))) {
      clean.push(character);
      continue;
    }
    const composed = COMBINING.test(character.text) ? joined(clean.at(-1), character) : null;
    const text = character.text === SPACE ? SPACE : cleanCharacters(character.text);
    if (composed) clean[clean.length - 1] = composed;
    else if (text !== "" && text !== "\n") clean.push(text === character.text ? character : { ...character, text });
  }
  return clean;
}

export const isSpace = (character: PdfCharacter): boolean => character.text === SPACE;
export const isSoftHyphen = (character: PdfCharacter): boolean => character.text === MARKED_HYPHEN;
