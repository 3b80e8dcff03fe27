import type { Sentence } from "../../lib/extract/sentences.ts";

/** One sentence as a whole document, for tests of what happens inside a sentence. */
export const sentenceOf = (text: string): Sentence => ({
  start: 0,
  end: text.length,
  text,
  paragraph: { start: 0, end: text.length, number: 1, kind: "text" },
});
