import { type CorpusText, withoutMarks } from "./build/source.ts";

/** What no Cyrillic code page has, as people type it without. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[«»“”„]/g, '"'],
  [/[‘’]/g, "'"],
  [/[–—]/g, "-"],
  [/…/g, "..."],
  [/№/g, "N"],
  [/\u00A0/g, " "],
  [/·/g, "-"],
];

/** Paragraphs of a text with the signs of a typewriter. */
export const plainLines = ({ blocks }: CorpusText): string[] =>
  blocks
    .flatMap((one) => (one.kind === "table" ? one.rows.map((row) => row.join(" | ")) : [withoutMarks(one.text)]))
    .map((line) => TYPED.reduce((text, [sign, typed]) => text.replace(sign, typed), line));
