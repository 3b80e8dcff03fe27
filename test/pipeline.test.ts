import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotateText } from "../lib/annotate.ts";
import { plainDocument } from "../lib/extract/plain-document.ts";
import { Event } from "../lib/model/event.ts";
import { extractDocument } from "../lib/pipeline.ts";
import { STORIES } from "./extract/collection/stories.ts";

const OPTIONS = { documentId: "doc_test", fileName: "test.txt" };
const eventsOf = (text: string) => extractDocument(plainDocument(text), OPTIONS).events;
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

describe("provenance", () => {
  const texts = STORIES.map(({ text }) => text);
  it.each([
    ["plain", (text: string) => text],
    ["after letters outside the basic plane", (text: string) => `𝔄𝔅 🏛️ ${text} 🕊️`],
    ["with lines broken", (text: string) => text.replaceAll(" the ", " the\n")],
  ])("every quote, date, body, person and act is its slice: %s", (_what, change) => {
    for (const text of texts.map(change)) {
      const events = eventsOf(text);
      expect(events.length).toBeGreaterThan(0);
      for (const event of events) {
        expect(slice(text, event.start, event.end)).toBe(event.quote);
        for (const part of [event.timex, event.actionSpan, ...event.agencies, ...event.people])
          expect(slice(text, part.start, part.end)).toBe(part.text);
      }
    }
  });

  it("fits the public schema", () => {
    for (const text of texts) for (const event of eventsOf(text)) expect(Event.parse(event)).toEqual(event);
  });

  it("gives the same ids again, and no id twice", () => {
    const text = texts.join("\n\n");
    const ids = eventsOf(text).map(({ id }) => id);
    expect(eventsOf(text).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("any text", () => {
  const WORDS = "On 5 May 2014 , ( the court he was detained and which that refused to open a case by not until 2015 . : – “ ”\n\n".split(
    " ",
  );
  it("is read without an error, and every event keeps its slice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 }),
        (words) => {
          const text = words.join(" ");
          for (const event of eventsOf(text)) expect(slice(text, event.start, event.end)).toBe(event.quote);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("annotate", () => {
  it("gives the dates and one stretch per sentence, in code points", () => {
    const text = "🕊 On 5 May 2014 he was arrested and beaten. The officers left.";
    const { timexes, events, doc } = annotateText({ doc: "a", text });
    expect(doc).toBe("a");
    expect(timexes.map(({ start, end, value }) => [slice(text, start, end).includes("5 May 2014"), value])).toEqual([[true, "2014-05-05"]]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ when: ["2014-05-05"], action: "custody.detained" });
  });

  it("states no date for a stretch that states none", () => {
    const { events } = annotateText({ doc: "a", text: "On 5 May 2014 he was arrested. The guards beat him." });
    expect(events.map(({ when }) => when)).toEqual([["2014-05-05"], []]);
  });

  it("reads an empty text and one in a language without vocabulary", () => {
    expect(annotateText({ doc: "a", text: "" })).toEqual({ doc: "a", timexes: [], events: [] });
    expect(annotateText({ doc: "a", text: "Он подал жалобу.", lang: "ru" }).events).toEqual([]);
  });
});
