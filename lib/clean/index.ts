import type { CleanStep, LinedDocument } from "./lines.ts";
import { characters } from "./steps/characters.ts";
import { footnotes } from "./steps/footnotes.ts";
import { furniture } from "./steps/furniture.ts";
import { hyphenation } from "./steps/hyphenation.ts";

/**
 * The order matters: masks and marks are compared after the letters are clean; notes are found at the foot that is left when footers are
 * gone; words are repaired over page breaks only when nothing stands between the pages any more.
 */
export const CLEAN_STEPS: readonly CleanStep[] = [characters, furniture, footnotes, hyphenation];

export const cleanLines = (document: LinedDocument): LinedDocument => CLEAN_STEPS.reduce((cleaned, step) => step.apply(cleaned), document);
