import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recognizeTimexes } from "../../../lib/extract/timex/recognize.ts";
import { FORMS, timex } from "../../../lib/language/en/timex/index.ts";

const FOLDER = new URL("../../../lib/language/en/timex/", import.meta.url);
const DATA_FILES = new Set([
  "index.ts",
  "lexicon.ts",
  "prefixes.ts",
  "words.ts",
  "count.ts",
  "month-word.ts",
  "of-unit.ts",
  "year-parts.ts",
  "weekday-part.ts",
]);
const slug = (file: string) => file.replace(/\.ts$/, "");

describe("English date forms", () => {
  it("every file is registered, once, under its own name", () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts") && !DATA_FILES.has(file));
    expect(FORMS.map((form) => form.id).sort()).toEqual(files.map((file) => `en.timex.${slug(file)}`).sort());
  });

  describe.each(FORMS)("$id", (form) => {
    it("has examples and counterexamples", () => {
      expect(form.examples.length).toBeGreaterThan(0);
      expect(form.counterexamples.length).toBeGreaterThan(0);
    });
    it.each(form.examples)("finds its dates in $text", ({ text, finds }) => {
      const found = recognizeTimexes(text, timex).filter((one) => one.ruleId === form.id);
      expect(found.map((one) => [one.text, one.value])).toEqual(finds);
    });
    it.each(form.counterexamples)("finds nothing in %j", (text) => {
      expect(recognizeTimexes(text, timex).filter((one) => one.ruleId === form.id)).toEqual([]);
    });
  });
});
