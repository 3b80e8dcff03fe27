import { describe, expect, it } from "vitest";
import { Match } from "../../../lib/extract/timex/match.ts";
import { compilePattern, type Lexicon } from "../../../lib/extract/timex/pattern.ts";
import { tokenize } from "../../../lib/extract/timex/tokens.ts";

const lexicon: Lexicon = new Map([
  ["may", { MONTH: { value: 5, capital: true } }],
  ["june", { MONTH: { value: 6, capital: false } }],
]);

function match(pattern: string, text: string) {
  const tokens = tokenize(text);
  const raw = compilePattern(pattern).match(tokens, 0, lexicon);
  return raw && { raw, match: new Match(tokens, raw), length: raw.end };
}

describe("what a pattern can begin with", () => {
  const openings = (source: string) => compilePattern(source).openings.map(({ first, second }) => `${first} ${second ?? "."}`);
  it.each([
    ["MONTH", ["MONTH ."]],
    ["d:DAY of? MONTH", ["DAY of", "DAY MONTH"]],
    ["(the|on)? d:DAY +.?", ["the DAY", "on DAY", "DAY .", "DAY ."]],
    ["a (b c)? < d >", ["a b", "a d"]],
  ])("%s", (source, expected) => expect(new Set(openings(source))).toEqual(new Set(expected)));
});

describe("patterns", () => {
  it.each([
    ["MONTH", "june", 1],
    ["MONTH", "May", 1],
    ["MONTH", "may", null],
    ["d:DAY MONTH", "3 June", 2],
    ["d:DAY MONTH", "33 June", null],
    ["d:DAY of? MONTH", "3 of June", 3],
    ["d:DAY (of|in)? MONTH", "3 in June", 3],
    ["a:DAY +. +b:DAY", "3.4", 3],
    ["a:DAY +. +b:DAY", "3. 4", null],
    ["a b", "a\nb", 2],
    ["a b", "a\n\nb", null],
    ["a (b c)? d", "a b d", null],
    ["a (b (c)?)? d", "a b d", 3],
  ])("%s against %j", (pattern, text, length) => expect(match(pattern, text)?.length ?? null).toBe(length));

  it("captures numbers and the meaning of words", () => {
    const found = match("d:DAY m:MONTH y:YYYY?", "3 June");
    expect([found?.match.number("d"), found?.match.number("m"), found?.match.has("y")]).toEqual([3, 6, false]);
  });

  it("marks the span inside its context", () => {
    const found = match("in < MONTH > too", "in June too");
    expect([found?.raw.from, found?.raw.to, found?.raw.end]).toEqual([1, 2, 3]);
  });

  it("a pattern that matches nothing at all is a mistake", () => {
    expect(() => compilePattern("a? b?")).toThrow(/nothing at all/);
    expect(() => compilePattern("(a b")).toThrow(/not closed/);
  });
});
