import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../lib/extract/timex/tokens.ts";

describe("tokens", () => {
  it.each([
    ["On 17\u00a0February\n2006", ["on", "17", "february", "2006"]],
    ["Sep\u00adtember 2011", ["september", "2011"]],
    ["Sep\u00ad\ntember 2011", ["september", "2011"]],
    ["10–12 March’s", ["10", "-", "12", "march", "'", "s"]],
    ["28.09.2011", ["28", ".", "09", ".", "2011"]],
    ["7 қыркүйек 2011 ж.", ["7", "қыркүйек", "2011", "ж", "."]],
  ])("%j", (text, words) => expect(tokenize(text).map((token) => token.text)).toEqual(words));

  it("tells white space, line breaks and blank lines apart", () =>
    expect(tokenize("a b\nc\n\nd.e").map((token) => token.gap)).toEqual([1, 1, 1, 2, 0, 0]));

  it("reads every letter that is not white space or invisible exactly once, in order", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", "9", ".", " ", "\n", "-", "ж", "\u00a0", "😀", "’") }), (text) => {
        const tokens = tokenize(text);
        for (let i = 1; i < tokens.length; i += 1) expect(tokens[i]?.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replace(/\s+/gu, ""));
      }),
    ));

  it("a part of a text has the offsets of the whole", () =>
    expect(tokenize("one two three", 4, 7).map(({ start, end }) => [start, end])).toEqual([[4, 7]]));
});
