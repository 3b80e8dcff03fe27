import type { Edges, ScanLanguage } from "./scanned-page.ts";

/** A page as a picture: one byte per pixel, 0 black, row by row. */
export interface GrayImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

export interface RecognizedWord extends Edges {
  text: string;
}

export interface RecognizedLine extends Edges {
  /** Reach of the line's letters from the highest to the lowest that its print has, whether or not it uses them. */
  height: number;
  baseline: number;
  words: readonly RecognizedWord[];
}

/** What an engine read, in pixels of the straightened image. */
export interface Recognized {
  lines: readonly RecognizedLine[];
  /** Radians clockwise by which the image was straightened. */
  skew: number;
  /** Words that are no numbers, and how many of them the engine's dictionary knows. */
  words: number;
  known: number;
}

/** Reads pictures of text; one at a time. Throws where the engine breaks: it is of no use afterwards. */
export interface OcrEngine {
  recognize(image: GrayImage, languages: readonly ScanLanguage[]): Promise<Recognized>;
}

/** The share of dictionary words tells a badly read page, as the engine's own confidence does not: that stays at 94 % when lines are lost. */
export const qualityOf = ({ words, known }: Recognized): number => (words === 0 ? 0 : known / words);
