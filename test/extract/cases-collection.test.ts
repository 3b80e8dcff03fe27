import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { sentences as english } from "../../lib/language/en/sentences.ts";
import { OWN_CASES, type OwnSet, ownCases, readGold } from "../eval/gold.ts";
import { loose } from "../eval/quote-spans.ts";
import { pairEvents } from "../eval/score-events.ts";
import { addUp, EVENT_MEASURES, tallyBlocks } from "../eval/tally-events.ts";

/** How many documents a collection has, and floors a little under what is reached: a change that loses acts, bodies or cases of documents nobody tuned to is seen. */
const COLLECTIONS: readonly { set: OwnSet; size: number; floors: { eventF1: number; detectedRecall: number; whenAccuracy: number } }[] = [
  { set: "own-cases", size: 12, floors: { eventF1: 0.62, detectedRecall: 0.78, whenAccuracy: 0.93 } },
  { set: "own-cases-2", size: 11, floors: { eventF1: 0.5, detectedRecall: 0.7, whenAccuracy: 0.9 } },
];

const textOf = (set: OwnSet, name: string): string => readFileSync(join(OWN_CASES[set], name), "utf8");
const goldOf = (set: OwnSet, name: string) => readGold(join(OWN_CASES[set], name.replace(".txt", ".gold.jsonl")));
const MOMENT = "\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T\\d\\d:\\d\\d)?)?)?~?";
const EDTF = new RegExp(`^${MOMENT}(?:/(?:${MOMENT}|\\.\\.))?$`);

describe.each(COLLECTIONS)("the collection $set", ({ set, size, floors }) => {
  const names = readdirSync(OWN_CASES[set]).filter((name) => name.endsWith(".txt"));

  it("holds at least 150 sentences", () => {
    const sentences = names.flatMap((name) => splitSentences(plainDocument(textOf(set, name)), english));
    expect(names).toHaveLength(size);
    expect(sentences.filter(({ text }) => text.split(/\s+/).length > 5).length).toBeGreaterThanOrEqual(150);
  });

  it.each(names)("%s: every line of its gold quotes the document, has a date, and tells no other reading twice", (name) => {
    const text = loose(textOf(set, name));
    for (const { doc, quote, date, dateAlt, action, actionAlt } of goldOf(set, name)) {
      expect([doc, text.includes(loose(quote)) ? "" : quote]).toEqual([name, ""]);
      for (const reading of [date, ...dateAlt]) expect(reading).toMatch(EDTF);
      expect(new Set([date, ...dateAlt]).size).toBe(1 + dateAlt.length);
      expect(new Set([action, ...actionAlt]).size).toBe(1 + actionAlt.length);
    }
  });

  it("is read no worse than it was", async () => {
    const corpus = await ownCases(set);
    const all = addUp(tallyBlocks(pairEvents(corpus)));
    expect(corpus.verbatim).toBe(corpus.events.length);
    expect(EVENT_MEASURES.eventF1(all)).toBeGreaterThanOrEqual(floors.eventF1);
    expect(EVENT_MEASURES.detectedRecall(all)).toBeGreaterThanOrEqual(floors.detectedRecall);
    expect(EVENT_MEASURES.whenAccuracy(all)).toBeGreaterThanOrEqual(floors.whenAccuracy);
    expect(all.strayed / all.detected).toBeLessThanOrEqual(0.03);
  });
});
