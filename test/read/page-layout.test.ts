import { describe, expect, it } from "vitest";
import type { PdfCharacter } from "../../lib/read/pdf/characters.ts";
import { cleanGlyphs } from "../../lib/read/pdf/glyphs.ts";
import { gridsOf, type Rule } from "../../lib/read/pdf/layout/grids.ts";
import { layOutPage } from "../../lib/read/pdf/layout/index.ts";

const WIDTH = 5;
const SIZE = 10;

/** Words of 10 points; each letter is `WIDTH` wide. */
function set(text: string, left: number, baseline: number): PdfCharacter[] {
  return [...text].map((letter, index) => ({
    text: letter,
    left: left + index * WIDTH,
    right: left + (index + 1) * WIDTH,
    top: baseline - 8,
    bottom: baseline + 2,
    baseline,
    size: SIZE,
    bold: false,
  }));
}

const texts = (characters: readonly PdfCharacter[], rules: readonly Rule[] = []): string[] =>
  layOutPage(characters, 0, rules).map(({ text }) => text);
const LEFT = ["On 3 May 2021 the complaint", "was lodged with the city's", "prosecutor and registered", "there under its own number"];
const RIGHT = ["Nobody answered it for all", "of the summer and in August", "the file could be found no", "more by those who kept it."];

describe("columns", () => {
  it.each([
    ["drawn one after the other", 0],
    ["on baselines of their own", 5],
  ])("%s are read one after the other", (_name, shift) => {
    const left = LEFT.flatMap((line, index) => set(line, 50, 100 + 12 * index));
    const right = RIGHT.flatMap((line, index) => set(line, 220, 100 + shift + 12 * index));
    expect(texts([...left, ...right])).toEqual([...LEFT, ...RIGHT]);
  });

  it("may be three, whose lines share some baselines and not others", () => {
    const third = ["In the autumn a new office", "asked for all papers again", "and for those of last year", "and sent a letter in March"];
    const columns = [LEFT, RIGHT, third].flatMap((lines, column) =>
      lines.flatMap((line, index) => set(line, 50 + 160 * column, 100 + (index > 0 ? 4 * column : 0) + 12 * index)),
    );
    expect(texts(columns)).toEqual([...LEFT, ...RIGHT, ...third]);
  });

  it("hold drawn tables, which do not make a table of the page", () => {
    const cells = ["Sent", "3 May", "4 May", "5 May", "6 May", "7 May", "never"];
    const [top, bottom] = [145, 145 + 12 * cells.length];
    const upright = [215, 255, 360].map((at): Rule => ({ direction: "upright", at, from: top, to: bottom }));
    const level = Array.from(
      { length: cells.length + 1 },
      (_, row): Rule => ({ direction: "level", at: top + 12 * row, from: 215, to: 360 }),
    );
    const table = cells.flatMap((cell, row) => [...set(`${row}`, 220, top + 9 + 12 * row), ...set(cell, 260, top + 9 + 12 * row)]);
    const left = [...LEFT, ...RIGHT, ...LEFT].flatMap((line, index) => set(line, 50, 100 + 12 * index));
    const right = RIGHT.flatMap((line, index) => set(line, 220, 100 + 12 * index));
    const rows = cells.flatMap((cell, row) => [`${row}`, cell]);
    expect(texts([...left, ...right, ...table], [...upright, ...level])).toEqual([...LEFT, ...RIGHT, ...LEFT, ...RIGHT, ...rows]);
  });

  it("drawn row by row are read one after the other", () => {
    const rows = LEFT.flatMap((line, index) => [...set(line, 50, 100 + 12 * index), ...set(RIGHT[index] ?? "", 220, 100 + 12 * index)]);
    expect(texts(rows)).toEqual([...LEFT, ...RIGHT]);
  });

  it("stand between what goes over both", () => {
    const over = "A heading that goes over both of the columns of this page";
    const rows = LEFT.flatMap((line, index) => [...set(line, 50, 100 + 12 * index), ...set(RIGHT[index] ?? "", 220, 100 + 12 * index)]);
    expect(texts([...rows, ...set(over, 60, 80), ...set(over, 60, 160)])).toEqual([over, ...LEFT, ...RIGHT, over]);
  });

  it("numbers that hang before a list are none", () => {
    const list = LEFT.flatMap((line, index) => [...set(`${index + 1}.`, 50, 100 + 12 * index), ...set(line, 75, 100 + 12 * index)]);
    expect(texts(list)).toEqual(LEFT.map((line, index) => `${index + 1}. ${line}`));
  });

  it("a wide space in one line is none", () => {
    expect(texts([...set("On 3 May", 50, 100), ...set("2021", 120, 100), ...set("the complaint came.", 50, 112)])).toEqual([
      "On 3 May 2021",
      "the complaint came.",
    ]);
  });
});

describe("tables", () => {
  const CELLS = [
    ["Office", "Sent", "Answered"],
    ["Prosecutor", "3 May", "never"],
    ["Court", "4 June", "9 June"],
  ];
  const drawn = CELLS.flatMap((row, index) => row.flatMap((cell, column) => set(cell, 50 + 80 * column, 100 + 14 * index)));

  it("are told by their gaps: cells of one row follow one another, and a row is one object", () => {
    const lines = layOutPage(drawn, 0);
    expect(lines.map(({ text, joiner }) => text + joiner)).toEqual(
      CELLS.flatMap((row) => row.map((cell, index) => cell + (index < row.length - 1 ? " | " : " "))),
    );
    expect(new Set(lines.map(({ row }) => row)).size).toBe(3);
  });

  it("are told by their lines, also where a cell has several", () => {
    const upright = [45, 118, 200].map((at): Rule => ({ direction: "upright", at, from: 85, to: 145 }));
    const level = [85, 105, 145].map((at): Rule => ({ direction: "level", at, from: 45, to: 200 }));
    const cells = [
      set("Office", 50, 100),
      set("Sent", 123, 100),
      set("Regional", 50, 120),
      set("prosecutor", 50, 132),
      set("3 May 2021", 123, 120),
    ];
    const lines = layOutPage(cells.flat(), 0, [...upright, ...level]);
    expect(lines.map(({ text, joiner }) => text + joiner)).toEqual(["Office | ", "Sent ", "Regional ", "prosecutor | ", "3 May 2021 "]);
  });

  it("of long cells are tables where every cell begins anew, and all stand in rows", () => {
    const cells = [
      ["District prosecutor", "17 January of 2022", "4 February of 2022"],
      ["Regional prosecutor", "9 February of 2022", "11 April of 2022"],
      ["The Department", "10 March of 2022", "20 April of 2022"],
    ];
    const table = cells.flatMap((row, line) => row.flatMap((cell, column) => set(cell, 50 + 120 * column, 100 + 12 * line)));
    expect(texts(table)).toEqual(cells.flat());
  });

  it("are none where justified lines have a wide gap one above the other", () => {
    const full = "The lawyer was told nothing of the";
    const lines = [
      [set(full, 50, 100)],
      [set("investigator.", 50, 112), set("The clerk of it", 145, 112)],
      [set("stamped paper", 50, 124), set("for the day she", 145, 124)],
      [set(full, 50, 136)],
    ];
    expect(texts(lines.flat(2))).toEqual([full, "investigator. The clerk of it", "stamped paper for the day she", full]);
  });

  it("a frame without inner lines is no table, and its text stays where it stands", () => {
    const frame: Rule[] = [
      ...[40, 300].map((at): Rule => ({ direction: "upright", at, from: 108, to: 132 })),
      ...[108, 132].map((at): Rule => ({ direction: "level", at, from: 40, to: 300 })),
    ];
    const page = [
      ...set("What stands above it.", 50, 100),
      ...set("What a stamp proves: a day.", 50, 122),
      ...set("What stands below.", 50, 150),
    ];
    const lines = layOutPage(page, 0, frame);
    expect(lines.map(({ text }) => text)).toEqual(["What stands above it.", "What a stamp proves: a day.", "What stands below."]);
    expect(lines.every(({ row }) => row === undefined)).toBe(true);
    expect(new Set(lines.map(({ region }) => region)).size).toBe(3);
  });

  it("a line under a heading draws no frame", () => {
    expect(gridsOf([{ direction: "level", at: 90, from: 50, to: 300 }])).toEqual([]);
  });
});

describe("glyphs", () => {
  const glyph = (text: string, left: number): PdfCharacter => ({ ...(set("x", left, 100)[0] as PdfCharacter), text });

  it.each([
    ["a ligature becomes its letters", [glyph("\uFB03", 0)], "ffi"],
    ["letters of one sign share its place", [glyph("f", 0), glyph("f", 0), glyph("e", 5)], "ffe"],
    ["any other letter that is struck twice stands once", [glyph("o", 0), glyph("o", 0), glyph("n", 5)], "on"],
    ["an accent goes onto its letter", [glyph("\u0438", 0), glyph("\u0306", 1)], "\u0439"],
    ["U+0002 is a hyphen", [glyph("a", 0), glyph("\u0002", 5)], "a-"],
    ["a no-break space is a space", [glyph("a", 0), glyph("\u00A0", 5), glyph("b", 10)], "a b"],
    ["what nobody sees falls away", [glyph("a", 0), glyph("\u200B", 5), glyph("b", 5)], "ab"],
  ])("%s", (_name, drawn, text) => {
    expect(
      cleanGlyphs(drawn)
        .map((one) => one.text)
        .join(""),
    ).toBe(text);
  });

  it("letters of one sign have a part of its place each", () => {
    expect(cleanGlyphs([glyph("f", 0), glyph("f", 0)]).map(({ left, right }) => [left, right])).toEqual([
      [0, 2.5],
      [2.5, 5],
    ]);
  });
});
