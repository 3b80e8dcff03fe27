import { describe, expect, it } from "vitest";
import { explainPlace } from "../../lib/explain.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { STORIES } from "./collection/stories.ts";

const OPTIONS = { documentId: "doc_test", fileName: "test.txt" };

/** Confidence and reasons of the first event of an action in a text. */
function confidenceOf(text: string, action: string): { confidence: number; reasons: string[] } {
  const document = plainDocument(text);
  const event = extractDocument(document, OPTIONS).events.find((one) => one.action === action);
  if (!event) throw new Error(`no ${action} in: ${text}`);
  const explained = explainPlace(document, OPTIONS, event.start).events.find((one) => one.event.id === event.id);
  return { confidence: event.confidence, reasons: explained?.confidence.points.map(({ why }) => why.id) ?? [] };
}

describe("confidence", () => {
  it("is high where the date stands in the clause of a plain wording", () => {
    expect(confidenceOf("On 4 May 2019 Ada Kern was arrested.", "custody.detained")).toEqual({ confidence: 0.97, reasons: [] });
  });

  it.each([
    ["date-carried", "On 4 May 2019 Ada Kern was arrested. She was beaten with a hose.", "incident.ill_treatment"],
    ["date-shared", "Ada Kern was beaten with a hose and released on 5 May 2019.", "incident.ill_treatment"],
    ["date-relative", "On 4 May 2019 Ada Kern was arrested. She was released the next day.", "custody.released"],
    ["not-asserted", "According to her lawyer, Ada Kern was allegedly beaten with a hose on 4 May 2019.", "incident.ill_treatment"],
  ])("is lower, for a reason with a name: %s", (id, text, action) => {
    const { confidence, reasons } = confidenceOf(text, action);
    expect(reasons).toContain(id);
    expect(confidence).toBeLessThan(0.97);
  });

  it("rises where the doer is one that does such things, and falls where it is none", () => {
    const court = confidenceOf("On 4 May 2019 the Halden District Court overturned the refusal.", "review.overturned");
    const police = confidenceOf("On 4 May 2019 the Halden City Police Department overturned the refusal.", "review.overturned");
    expect(court.reasons).toContain("doer-fits");
    expect(police.reasons).toContain("doer-unfit");
    expect(court.confidence).toBeGreaterThan(police.confidence);
  });

  it("is under one half for an act that no cue knows", () => {
    expect(confidenceOf("On 4 May 2019 Ada Kern whistled on the stairs.", "other").confidence).toBeLessThan(0.5);
  });

  it("follows from what is explained: the odds of the wording and the points of the reasons", () => {
    const texts = STORIES.filter((_, i) => i % 3 === 0).map(({ text }) => plainDocument(text));
    const explained = texts.flatMap((document) =>
      extractDocument(document, OPTIONS).events.flatMap(({ start, id }) =>
        explainPlace(document, OPTIONS, start).events.filter(({ event }) => event.id === id),
      ),
    );
    expect(explained.length).toBeGreaterThan(15);
    for (const { event, confidence } of explained) {
      const { wording, points } = confidence;
      const logOdds = points.reduce((sum, one) => sum + one.points, Math.log(wording / (1 - wording)));
      expect(event.confidence).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 1.9);
    }
  });
});
