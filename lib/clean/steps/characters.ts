import { type CleanStep, type Line, mapPages } from "../lines.ts";

/** A hyphen that the producer marked as a break: a soft hyphen at a line's end. PDFium's U+0002 stands for any hyphen there, so it marks nothing. */
export const MARKED_HYPHEN = "\u00AD";

const LIGATURES: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Control and format characters say nothing to a reader; the soft hyphen does, at a line's end. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const PDFIUM_HYPHEN = String.fromCharCode(2);

/** Letters as a reader sees them: ligatures apart, one kind of space, nothing invisible; NFC, so that "й" is one letter everywhere. */
export function cleanCharacters(text: string): string {
  return text
    .replaceAll(PDFIUM_HYPHEN, "-")
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(SPACES, " ")
    .replace(INVISIBLE, (character) => (character === MARKED_HYPHEN || character === "\n" ? character : ""))
    .normalize("NFC");
}

const withoutInnerSoftHyphens = (text: string): string => text.replace(/\u00AD(?=.)/g, "");
const foldSpaces = (text: string): string => text.replace(/ {2,}/g, " ").trim();

/** Printed lines have clean letters from their glyphs, each with its place. */
function cleanLine(line: Line): Line {
  if (line.print) return line;
  return {
    ...line,
    text: foldSpaces(withoutInnerSoftHyphens(cleanCharacters(line.text))),
    runs: line.runs?.map((run) => ({ ...run, text: cleanCharacters(run.text) })) ?? null,
  };
}

export const characters: CleanStep = {
  name: "characters",
  apply: (document) => mapPages(document, (page) => page.lines.map(cleanLine)),
};
