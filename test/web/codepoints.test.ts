import { describe, expect, it } from "vitest";
import { cutAtMarks } from "../../web/format/codepoints.ts";

describe("cutting a text at its marks", () => {
  it("counts code points, not UTF-16 units", () =>
    expect(cutAtMarks("😀 on 5 May", 0, [{ kind: "date", start: 5, end: 10 }])).toEqual([
      { text: "😀 on ", marks: [] },
      { text: "5 May", marks: ["date"] },
    ]));

  it("names every mark over a piece, the widest first, and counts from where the text begins", () =>
    expect(
      cutAtMarks("she complained on 5 May.", 100, [
        { kind: "date", start: 118, end: 123 },
        { kind: "quote", start: 100, end: 123 },
      ]),
    ).toEqual([
      { text: "she complained on ", marks: ["quote"] },
      { text: "5 May", marks: ["quote", "date"] },
      { text: ".", marks: [] },
    ]));

  it("leaves out marks that lie outside, and empty ones", () =>
    expect(
      cutAtMarks("abc", 10, [
        { kind: "body", start: 0, end: 4 },
        { kind: "person", start: 11, end: 11 },
      ]),
    ).toEqual([
      { text: "a", marks: [] },
      { text: "bc", marks: [] },
    ]));
});
