import { describe, expect, it } from "vitest";
import { type LinedDocument, type PageLines, plainLine } from "../../lib/clean/lines.ts";
import { characters, cleanCharacters } from "../../lib/clean/steps/characters.ts";
import { footnotes } from "../../lib/clean/steps/footnotes.ts";
import { furniture } from "../../lib/clean/steps/furniture.ts";
import { hyphenation } from "../../lib/clean/steps/hyphenation.ts";

const pagesOf = (...pages: string[][]): LinedDocument => ({
  pages: pages.map((lines, index): PageLines => ({ number: index + 1, width: null, height: null, lines: lines.map(plainLine) })),
  notes: [],
});
const textsOf = (document: LinedDocument): string[][] => document.pages.map((page) => page.lines.map(({ text }) => text));
const joined = (document: LinedDocument): string =>
  document.pages
    .flatMap((page) => page.lines.map(({ text, joiner }) => text + joiner))
    .join("")
    .trim();

describe("characters", () => {
  it.each([
    ["o\uFB03ce", "office"],
    ["a\u00A0b\u202Fc\u2009d", "a b c d"],
    ["pro\u200Bse\uFEFFcutor", "prosecutor"],
    ["и\u0306", "й"],
    ["tab\there", "tab here"],
    ["break\u0002", "break-"],
  ])("%j becomes %j", (printed, clean) => {
    expect(cleanCharacters(printed)).toBe(clean);
  });

  it("a soft hyphen within a line goes, one at its end stays for the next step", () => {
    expect(textsOf(characters.apply(pagesOf(["com\u00ADplaint and investi\u00AD"])))).toEqual([["complaint and investi\u00AD"]]);
  });
});

describe("hyphenation", () => {
  it.each([
    [
      "a word that stands whole elsewhere",
      ["The complaint was", "a com-", "plaint of torture."],
      "The complaint was a complaint of torture.",
    ],
    [
      "a compound that stands with its hyphen elsewhere",
      ["Ill-treatment and ill-treatment, or ill-", "treatment again."],
      "Ill-treatment and ill-treatment, or ill-treatment again.",
    ],
    ["parts that are no words", ["He was interro-", "gated."], "He was interrogated."],
    [
      "two words of the text, without other evidence",
      ["A well is known. It is a well-", "known fact."],
      "A well is known. It is a well-known fact.",
    ],
    ["a soft hyphen", ["A well is known. It is a well\u00AD", "known fact."], "A well is known. It is a wellknown fact."],
    ["a hyphen before a capital", ["The Almaty-", "Astana road."], "The Almaty-Astana road."],
    [
      "a chain of which the end is a word",
      ["An old man and a 38-year-", "old welder were interro-", "gated."],
      "An old man and a 38-year-old welder were interrogated.",
    ],
    ["what broke off is no word of the text", ["Two men men-", "tion it; they men-", "tion all."], "Two men mention it; they mention all."],
    [
      "a number's compound, and a number alone before what it counts",
      ["A 34-year-", "old man, a 12-", "month term, and men-", "tion of men-", "tal harm, and men-", "tal pain."],
      "A 34-year-old man, a 12-month term, and mention of mental harm, and mental pain.",
    ],
    ["a number that goes on", ["Institution AB-", "27/4 did not answer."], "Institution AB-27/4 did not answer."],
    [
      "a hyphen in a text that breaks no words",
      [...Array.from({ length: 60 }, (_, index) => `A whole line ${index}.`), "It is self-", "inflicted."],
      `${Array.from({ length: 60 }, (_, index) => `A whole line ${index}.`).join(" ")} It is self-inflicted.`,
    ],
    ["a dash", ["He waited -", "in vain."], "He waited - in vain."],
  ])("%s", (_name, lines, text) => {
    expect(joined(hyphenation.apply(pagesOf(lines)))).toBe(text);
  });

  it("mends a word over a page break", () => {
    expect(joined(hyphenation.apply(pagesOf(["It was refer-"], ["red to the police."])))).toBe("It was referred to the police.");
  });
});

describe("furniture", () => {
  const running = (number: number): string[] => ["Annual report 2020", `Text of page ${"abcdef"[number]}.`, `Page ${number + 1}`];

  it("lines at a page's edge that repeat with other digits go", () => {
    expect(textsOf(furniture.apply(pagesOf(running(0), running(1), running(2), running(3)))).flat()).toEqual(
      ["a", "b", "c", "d"].map((letter) => `Text of page ${letter}.`),
    );
  });

  it("lines that repeat in the middle of pages stay", () => {
    const page = (letter: string): string[] => [
      `One ${letter}.`,
      `Two ${letter}.`,
      "On the same day, it said:",
      `Four ${letter}.`,
      `Five ${letter}.`,
    ];
    expect(
      textsOf(furniture.apply(pagesOf(page("a"), page("b"), page("c"), page("d"))))
        .flat()
        .filter((text) => text.startsWith("On the same")),
    ).toHaveLength(4);
  });

  it("a first line that is like no other stays", () => {
    expect(textsOf(furniture.apply(pagesOf(["Case one", "Text."], ["More text.", "Text."]))).flat()).toHaveLength(4);
  });

  it("a document of one page has none", () => {
    expect(textsOf(furniture.apply(pagesOf(["Text.", "7"])))).toEqual([["Text.", "7"]]);
  });
});

describe("footnotes of pages without positions", () => {
  it("take the foot of the page where the text bears their marks", () => {
    const cleaned = footnotes.apply(
      pagesOf(["He complained.1 Nobody answered.2", "1 Interview, 3 May 2020.", "2 Letter of the", "prosecutor."], ["The end."]),
    );
    expect(textsOf(cleaned)).toEqual([["He complained. Nobody answered."], ["The end."]]);
    expect(cleaned.notes).toEqual([
      { mark: "1", page: 1, text: "Interview, 3 May 2020." },
      { mark: "2", page: 1, text: "Letter of the prosecutor." },
    ]);
  });

  it("a number alone before or after its note", () => {
    const cleaned = footnotes.apply(
      pagesOf(
        ["It was refused.3", "", "3", "", "Decision of 4 June 2020."],
        ["It was refused again.4", "", "Decision of 5 July 2020.", "4"],
      ),
    );
    expect(
      textsOf(cleaned)
        .flat()
        .filter((text) => text !== ""),
    ).toEqual(["It was refused.", "It was refused again."]);
    expect(cleaned.notes.map(({ mark, text }) => [mark, text])).toEqual([
      ["3", "Decision of 4 June 2020."],
      ["4", "Decision of 5 July 2020."],
    ]);
  });

  it.each([
    ["numbered lines without a mark above", ["Facts:", "1 The complaint was lost.", "2 Nobody answered."]],
    ["a numbered list", ["There were two.", "1. The complaint.", "2. The answer."]],
    ["article and cell numbers", ["He was in cell 17.", "17", "was its number."]],
  ])("%s stay", (_name, lines) => {
    const cleaned = footnotes.apply(pagesOf(lines, ["The end."]));
    expect(textsOf(cleaned)[0]).toEqual(lines);
    expect(cleaned.notes).toEqual([]);
  });

  it("without pages only the notes themselves go, not what follows them", () => {
    const cleaned = footnotes.apply(pagesOf(["It was refused.3", "", "Decision of 4 June 2020.", "3", "", "On 5 July he died."]));
    expect(textsOf(cleaned).flat()).toContain("On 5 July he died.");
  });
});
