import { describe, expect, it } from "vitest";
import { exportResources } from "../../functions/shared/export-resources.ts";
import { pdf } from "../../lib/export/formats/pdf.ts";
import { wrap } from "../../lib/export/print/wrap.ts";
import { bundleOf, type ToldLine } from "./bundle-factory.ts";
import { pdfPages } from "./pdf-text.ts";

const told = (quote: string): ToldLine => ({ date: "2020-03-02", action: "filing.complaint", to: "prosecutor", quote });
const printed = (lines: readonly ToldLine[], caseName = "A. Example"): string[] =>
  pdfPages(Buffer.concat([...pdf.write(bundleOf(lines, { caseName }), exportResources)].map((piece) => Buffer.from(piece))));

describe("print", () => {
  it("has the letters of English, Russian and Kazakh", () => {
    const quote = "Қуаныш Әбілұлы өтініш һәм ғарыш ІҢҮ; ёлка, объём — № 7 «так»; she’d “seen” it";
    const text = printed([told(quote)], "Ұлан Ө.").join(" ");
    expect(text).toContain("Қуаныш Әбілұлы өтініш һәм ғарыш ІҢҮ; ёлка, объём — № 7 «так»;");
    expect(text).toContain("Ұлан Ө.");
    expect(text).not.toContain("U+");
  });

  it("shows a letter that the face lacks as its code point, not as nothing", () => {
    expect(printed([told("he said ع and 👩 there")]).join(" ")).toContain("he said [U+0639] and [U+1F469] there");
  });

  it("sets the note of every line on the sheet of the line, and numbers the sheets", () => {
    const pages = printed(Array.from({ length: 60 }, (_, at) => told(`it was complaint number ${at + 1000}`)));
    expect(pages.length).toBeGreaterThan(5);
    for (const [at, page] of pages.entries()) {
      expect(page).toMatch(new RegExp(`2025-06-30 ${at + 1}\\s*$`));
      expect(page.match(/filing: complaint/g)).toHaveLength(page.match(/complaint number/g)?.length ?? 0);
    }
    for (let at = 1; at <= 60; at++) expect(pages.join(" ")).toContain(`${at} “it was complaint number ${at + 999}” (report.pdf, p. 3)`);
  });

  it("runs a quote that is longer than a sheet on to the next, whole and in order", () => {
    const words = Array.from({ length: 4000 }, (_, at) => `word${at}`);
    const pages = printed([told(words.join(" ")), told("the last one")]);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join(" ").match(/word\d+/g)).toEqual(words);
    expect(pages.join(" ")).toContain("the last one");
  });

  it("sets a name that is longer than a sheet", () => {
    const text = printed([told("she complained")], "x".repeat(20_000)).join("");
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(20_000);
    expect(text).toContain("she complained");
  });

  it("is the same file for the same bundle, and does not say when it was made", () => {
    const twice = [1, 2].map(() =>
      Buffer.concat([...pdf.write(bundleOf([told("x")]), exportResources)].map((piece) => Buffer.from(piece))),
    );
    expect(twice[0]?.equals(twice[1] as Buffer)).toBe(true);
    expect(twice[0]?.toString("latin1")).toContain("D:20250630");
  });
});

describe("a text in lines", () => {
  const measure = (text: string): number => text.length;
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
    ["abcdefg h", 3, ["abc", "def", "g h"]],
    ["", 5, []],
    ["wide", 0, ["w", "i", "d", "e"]],
  ])("%j at width %i", (text, width, lines) => {
    expect(wrap(text, width, measure)).toEqual(lines);
  });
});
