import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../lib/model/document.ts";
import { boxesOf, type PageRectangle, Print, printOf } from "../../lib/read/boxes.ts";
import { pdfOf, read } from "./reading.ts";

const [LEFT, TOP, SIZE, LEADING] = [72, 150, 12, 16];
const FIRST = "On 3 May 2021 the complaint was lodged with the";
const SECOND = "prosecutor of the town, who never answered it.";

const spanOf = (document: SourceDocument, words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};
const boxes = (document: SourceDocument, words: string): PageRectangle[] => boxesOf(document, spanOf(document, words));

/** Width of a text in the font that `pdfOf` prints in. */
function widthOf(text: string): number {
  return new PDFDocument().font("Times-Roman").fontSize(SIZE).widthOfString(text);
}

describe("where a stretch of the text is printed", () => {
  it("a word has the rectangle that it was printed into", async () => {
    const document = await read(await pdfOf(["", `${FIRST}\n${SECOND}`]), "a.pdf");
    const [box, ...more] = boxes(document, "complaint");
    expect(more).toEqual([]);
    expect(box?.page).toBe(2);
    expect(box?.x).toBeCloseTo(LEFT + widthOf("On 3 May 2021 the "), 0);
    expect(box?.w).toBeCloseTo(widthOf("complaint"), 0);
    expect(box?.y).toBeGreaterThan(TOP - 3);
    expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThan(TOP + LEADING);
  });

  it("a stretch over a line's end has a rectangle on each line, one over a page's end on each page", async () => {
    const lines = await read(await pdfOf([`${FIRST}\n${SECOND}`]), "a.pdf");
    const [above, below] = boxes(lines, "with the prosecutor");
    expect((below?.y ?? 0) - (above?.y ?? 0)).toBeCloseTo(LEADING, 1);
    expect(below).toMatchObject({ x: LEFT });
    expect(below?.w).toBeCloseTo(widthOf("prosecutor"), 0);
    const pages = await read(await pdfOf([FIRST, SECOND]), "a.pdf");
    expect(boxes(pages, "with the prosecutor").map(({ page }) => page)).toEqual([1, 2]);
  });

  it("letters keep their places where a hyphen was taken out before them", async () => {
    const document = await read(await pdfOf(["It was investi-\ngated by nobody."]), "a.pdf");
    const [above, below] = boxes(document, "investigated");
    expect(above?.w).toBeCloseTo(widthOf("investi"), 0);
    expect(below).toMatchObject({ x: LEFT });
    expect(below?.w).toBeCloseTo(widthOf("gated"), 0);
  });

  it.each([90, 180, 270])("text turned by %i degrees has its rectangle on the page as displayed", async (turned) => {
    const document = await read(await pdfOf([FIRST], { turned }), "a.pdf");
    const [box] = boxes(document, "complaint");
    const along = LEFT + widthOf("On 3 May 2021 the ") - 300;
    const [cosine, sine] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
    const point = (x: number, y: number) => ({ x: 300 + x * cosine - y * sine, y: 400 + x * sine + y * cosine });
    const middle = point(along + widthOf("complaint") / 2, TOP + SIZE / 2 - 400);
    expect(Math.abs((box?.x ?? 0) + (box?.w ?? 0) / 2 - middle.x)).toBeLessThan(3);
    expect(Math.abs((box?.y ?? 0) + (box?.h ?? 0) / 2 - middle.y)).toBeLessThan(3);
  });

  it("every letter of a text has a place, and nothing but letters and spaces lies between two lines", async () => {
    const document = await read(await pdfOf([`${FIRST}\n${SECOND}`, "The end of it."]), "a.pdf");
    const placed = document.lines.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step));
    const unplaced = [...document.text].filter((_, at) => !placed.includes(at));
    expect(unplaced.join("").trim()).toBe("");
  });

  it("formats without print have none", async () => {
    const document = await read(FIRST, "a.txt");
    expect(boxes(document, "complaint")).toEqual([]);
  });
});

describe("what is kept of a document's print", () => {
  it("counts in code points and gives the same rectangles", async () => {
    const document = await read(await pdfOf([FIRST, SECOND]), "a.pdf");
    const letters = { ...document, text: document.text.replace("On ", "\u{1F600} "), lines: document.lines };
    const print = Print.parse(JSON.parse(JSON.stringify(printOf(letters))));
    const { start, end } = spanOf(document, "prosecutor");
    expect(boxesOf(print, { start: start - 1, end: end - 1 })).toEqual(boxes(document, "prosecutor"));
    const after = spanOf(document, "complaint");
    expect(boxesOf(print, { start: after.start - 1, end: after.end - 1 })).toEqual(boxes(document, "complaint"));
  });

  it("is nothing for formats without pages", async () => {
    expect(printOf(await read(FIRST, "a.txt"))).toBeNull();
  });
});
