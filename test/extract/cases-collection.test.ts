import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { sentences as english } from "../../lib/language/en/sentences.ts";
import { OWN_CASES, ownCases, readGold } from "../eval/gold.ts";
import { loose } from "../eval/quote-spans.ts";
import { pairEvents } from "../eval/score-events.ts";
import { addUp, EVENT_MEASURES, tallyBlocks } from "../eval/tally-events.ts";

const names = readdirSync(OWN_CASES).filter((name) => name.endsWith(".txt"));
const textOf = (name: string): string => readFileSync(join(OWN_CASES, name), "utf8");
const goldOf = (name: string) => readGold(join(OWN_CASES, name.replace(".txt", ".gold.jsonl")));

describe("the twelve cases", () => {
  it("hold at least 150 sentences", () => {
    const sentences = names.flatMap((name) => splitSentences(plainDocument(textOf(name)), english));
    expect(names).toHaveLength(12);
    expect(sentences.filter(({ text }) => text.split(/\s+/).length > 5).length).toBeGreaterThanOrEqual(150);
  });

  it.each(names)("%s: every line of its gold quotes the document", (name) => {
    const text = loose(textOf(name));
    for (const { doc, quote } of goldOf(name)) expect([doc, text.includes(loose(quote)) ? "" : quote]).toEqual([name, ""]);
  });

  /** Floors a little under what is reached: a change that loses acts, bodies or cases of documents nobody tuned to is seen. */
  it("are read no worse than they were", async () => {
    const corpus = await ownCases();
    const all = addUp(tallyBlocks(pairEvents(corpus)));
    expect(corpus.verbatim).toBe(corpus.events.length);
    expect(EVENT_MEASURES.eventF1(all)).toBeGreaterThanOrEqual(0.62);
    expect(EVENT_MEASURES.detectedRecall(all)).toBeGreaterThanOrEqual(0.78);
    expect(EVENT_MEASURES.whenAccuracy(all)).toBeGreaterThanOrEqual(0.93);
    expect(all.strayed / all.detected).toBeLessThanOrEqual(0.03);
  });
});
