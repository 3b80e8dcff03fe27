import { describe, expect, it } from "vitest";
import { weighReading } from "../../lib/extract/reading-quality.ts";
import { storyEvent } from "../functions/story.ts";

const event = {
  ...storyEvent("2025-03-03 court.hearing", { documentId: "doc_1", fileName: "a.pdf", index: 0, start: 0 }),
  confidence: 0.9,
};
const confidenceOn = (page: number | null): number | undefined =>
  weighReading(
    [{ ...event, page }],
    [
      { number: 1, quality: null },
      { number: 2, quality: 0.93 },
      { number: 3, quality: 0.425 },
      { number: 4, quality: 0 },
    ],
  )[0]?.confidence;

describe("an event's confidence", () => {
  it.each([
    ["without pages", null, 0.9],
    ["on a page with a text layer", 1, 0.9],
    ["on a page that OCR read well", 2, 0.9],
    ["on a page of which OCR knows half as many words", 3, 0.45],
    ["on a page of which OCR knows no word", 4, 0],
  ])("%s", (_, page, confidence) => expect(confidenceOn(page)).toBe(confidence));
});
