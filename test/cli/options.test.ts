import { describe, expect, it } from "vitest";
import { parseAsOf, parsePublished } from "../../cli/options.ts";

describe("--as-of", () => {
  it.each(["2026-03-01", "2024-02-29", "2026-03-01T09:00+05:00", "2026-03-01T09:00:30Z"])("takes %s", (text) => {
    expect(parseAsOf(text)).toBe(text);
  });

  it.each([
    "",
    "2026",
    "2026-03",
    "01.03.2026",
    "2026-02-30",
    "2026-13-01",
    "2023-02-29",
    "2026-03-01T09:00",
    "2026-03-01T25:00Z",
    "tomorrow",
  ])("refuses %j", (text) => {
    expect(() => parseAsOf(text)).toThrow(/YYYY-MM-DD/);
  });
});

describe("--published", () => {
  it.each(["2014", "2014-07", "2014-07-04"])("takes %s", (text) => {
    expect(parsePublished(text)).toBe(text);
  });

  it.each(["", "July 2014", "2014-13", "2014-07-32", "2014-02-30"])("refuses %j", (text) => {
    expect(() => parsePublished(text)).toThrow(/YYYY/);
  });
});
