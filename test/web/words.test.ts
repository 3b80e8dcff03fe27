import { describe, expect, it } from "vitest";
import type { Phrase } from "../../web/words/catalogue.ts";
import { en } from "../../web/words/en/index.ts";
import { ru } from "../../web/words/ru/index.ts";

const OTHERS = { ru } as const;
const english: Readonly<Record<string, Phrase>> = en;

const formsOf = (phrase: Phrase): string[] => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
const holesOf = (phrase: Phrase): string[] => [...new Set(formsOf(phrase).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(Object.entries(OTHERS))("the page's words in %s", (code, words: Readonly<Record<string, Phrase>>) => {
  it("have the keys of the English ones", () => expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort()));

  it.each(Object.keys(english))("%s has the same holes, and every plural that the language knows", (key) => {
    const [ours, theirs] = [english[key] as Phrase, words[key] as Phrase];
    expect(holesOf(theirs)).toEqual(holesOf(ours));
    expect(typeof theirs).toBe(typeof ours);
    if (typeof theirs === "string") return;
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    expect(Object.keys(theirs).sort()).toEqual([...categories].sort());
  });
});
