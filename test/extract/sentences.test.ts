import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { sentences as en } from "../../lib/language/en/sentences.ts";
import type { Paragraph } from "../../lib/model/document.ts";

const paragraphsOf = (text: string): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    paragraphs.push({ number: paragraphs.length + 1, kind: "text", start, end: start + part.length });
    start += part.length + 2;
  }
  return paragraphs;
};
const split = (text: string) => splitSentences({ text, paragraphs: paragraphsOf(text) }, en);

describe("sentences", () => {
  it.each(en.examples)("$text", ({ text, sentences }) => expect(split(text).map((s) => s.text)).toEqual(sentences));

  it.each([
    ["He left at 5. He came back.", 2],
    ["The Court, in Petrov v. Orland, held so. It erred.", 2],
    ["Was it so? It was! He left.", 3],
    ["The hearing of 12 Sept. 2014 was closed. It lasted.", 2],
    ["The line\nbreaks here. And goes\non.", 2],
    ["On 17 February\n2006 the\nCourt met.", 1],
  ])("%j holds %i", (text, count) => expect(split(text)).toHaveLength(count));

  it("never crosses a paragraph", () => expect(split("He left without\n\nsaying a word.")).toHaveLength(2));

  it("an empty text has none", () => expect(split("")).toEqual([]));

  it("every sentence is the slice of its span, in order, and no letter is lost", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Mr.", "A.", "no.", "5", "He", "left.", "\n\n", "?", "“Yes.”", "1.", "it", "…")), (words) => {
        const text = words.join(" ");
        const found = split(text);
        for (const s of found) expect(text.slice(s.start, s.end)).toBe(s.text);
        for (let i = 1; i < found.length; i += 1) expect(found[i]?.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        expect(found.map((s) => s.text.replace(/\s+/g, "")).join("")).toBe(text.replace(/\s+/g, ""));
      }),
    ));
});
