import { describe, expect, it } from "vitest";
import { type PageBox, type PdfCharacter, quarterOf, upright } from "../../lib/read/pdf/characters.ts";
import { layOutPage } from "../../lib/read/pdf/layout/index.ts";

const WIDTH = 5;

/** Letters of 10 points in a row, each `WIDTH` wide; "_" leaves a gap where nothing is drawn. */
function row(text: string, baseline: number, { left = 0, size = 10, raised = 0 } = {}): PdfCharacter[] {
  return [...text].flatMap((letter, index) => {
    if (letter === "_") return [];
    const at = left + index * WIDTH * (size / 10);
    const line = baseline - raised;
    return [
      {
        text: letter,
        left: at,
        right: at + WIDTH * (size / 10),
        top: line - 0.8 * size,
        bottom: line + 0.2 * size,
        baseline: line,
        size,
        bold: false,
      },
    ];
  });
}

const texts = (characters: readonly PdfCharacter[]): string[] => layOutPage(characters, 0).map(({ text }) => text);

describe("characters become lines", () => {
  it("one line per baseline, in drawing order", () => {
    expect(texts([...row("first line", 100), ...row("second", 112)])).toEqual(["first line", "second"]);
  });

  it("a gap without a drawn space parts words, a narrow one does not", () => {
    const narrow = row("nar", 112).concat(row("row", 112, { left: 15.5 }));
    expect(texts([...row("two_words", 100), ...narrow])).toEqual(["two words", "narrow"]);
  });

  it("letter-spaced words stay words", () => {
    const spaced = [...row("COURT", 100)].map((character, index) => ({
      ...character,
      left: character.left + 2 * index,
      right: character.right + 2 * index,
    }));
    expect(texts(spaced)).toEqual(["COURT"]);
  });

  it("letters that are drawn later into their gaps come to their places", () => {
    const borrowed = row("ә", 100, { left: WIDTH }).concat(row("қ", 100, { left: 4 * WIDTH }));
    expect(texts([...row("м_лі_", 100), ...row("next line", 112), ...borrowed])).toEqual(["мәліқ", "next line"]);
  });

  it("double-struck letters stand once", () => {
    const twice = row("bold", 100).flatMap((character) => [
      character,
      { ...character, left: character.left + 0.3, right: character.right + 0.3 },
    ]);
    expect(texts(twice)).toEqual(["bold"]);
  });

  it("true double letters stay", () => {
    expect(texts(row("illegally", 100))).toEqual(["illegally"]);
  });

  it("a raised mark is a run of its own on its line", () => {
    const [line] = layOutPage(
      [...row("word.", 100), ...row("12", 100, { left: 25, size: 6, raised: 3.5 }), ...row("Next", 100, { left: 36 })],
      0,
    );
    expect(line?.runs?.map(({ text }) => text.trim())).toEqual(["word.", "12", "Next"]);
    expect(line?.runs?.[1]?.raised).toBeGreaterThan(3);
    expect(line?.size).toBe(10);
  });

  it("texts far apart on one level are one line, whoever is drawn first", () => {
    expect(texts([...row("right", 100, { left: 300 }), ...row("left", 100)])).toEqual(["left right"]);
  });

  it("spaces alone are no line", () => {
    expect(layOutPage(row("   ", 100), 0)).toEqual([]);
  });
});

describe("pages held so that the text stands upright", () => {
  const page: PageBox = { left: 0, right: 600, top: 800, bottom: 0 };
  it.each([
    [0, 0, { x: 10, y: 780 }],
    [90, 1, { x: 20, y: 10 }],
    [180, 2, { x: 590, y: 20 }],
    [270, 3, { x: 780, y: 590 }],
  ] as const)("text turned by %i degrees", (degrees, quarter, place) => {
    const angle = (degrees * Math.PI) / 180;
    expect(quarterOf(Math.cos(angle), Math.sin(angle))).toBe(quarter);
    expect(upright(10, 20, page, quarter)).toEqual(place);
  });
});
