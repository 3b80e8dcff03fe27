import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { detectLanguage, LANGUAGES, languageOf } from "../../lib/language/index.ts";
import { extractDocument } from "../../lib/pipeline.ts";

describe("detecting the language by its script", () => {
  it.each([
    ["en", "The prosecutor opened a case."],
    ["ru", "Прокурор возбудил уголовное дело в отношении сотрудников полиции."],
    ["kk", "Қазақстан Республикасының Бас прокуратурасы қылмыстық іс қозғады."],
    ["und", "12.05.2014 — 17"],
    ["en", `The report quotes: "жалоба". ${"It was read in court. ".repeat(5)}`],
  ])("%s", (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });
});

describe("a language without a vocabulary", () => {
  it("gives no events and says why", () => {
    const extraction = extractDocument(plainDocument("12 мая 2014 года он подал жалобу."), {
      documentId: "doc_test",
      fileName: "test.txt",
    });
    expect(extraction.events).toEqual([]);
    expect(extraction.diagnostics.map(({ code }) => code)).toEqual(["LANGUAGE_UNKNOWN"]);
  });

  it("is not found among properties that every object has", () => {
    expect(languageOf("constructor")).toBeUndefined();
  });
});

describe("every language", () => {
  it.each(Object.entries(LANGUAGES))("%s is registered under its own code", (code, language) => {
    expect(language.code).toBe(code);
  });
});
