import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DocumentFormat } from "../../lib/model/document.ts";
import { enforce, LIMITS, type LimitName } from "../../lib/read/limits.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "formats.md"), "utf8");
const MEGABYTE = 1024 * 1024;

const shown = (name: string, max: number): string => {
  if (!name.endsWith("Bytes")) return max.toLocaleString("en");
  return max >= MEGABYTE ? `${max / MEGABYTE} MB` : `${max / 1024} KB`;
};
const rowsBelow = (heading: string): string[] =>
  (page.split(`## ${heading}\n`)[1] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2);

describe("docs/formats.md", () => {
  it("has every limit with what it allows and the error that it gives, and no other", () => {
    expect(rowsBelow("Limits")).toEqual(
      Object.entries(LIMITS).map(([name, { max, code }]) => `| ${name} | ${shown(name, max)} | ${code} |`),
    );
  });

  it.each(DocumentFormat.options.map((format) => [format === "text" ? "plain text" : format === "eml" ? ".eml" : format]))(
    "speaks of %s",
    (format) => {
      expect(page.toLowerCase()).toContain(format);
    },
  );
});

describe("a limit", () => {
  it.each(Object.keys(LIMITS) as LimitName[])("%s allows what it says, and no more", (name) => {
    const { max, code } = LIMITS[name];
    expect(() => enforce(name, max)).not.toThrow();
    expect(() => enforce(name, max + 1)).toThrow(expect.objectContaining({ code }));
  });
});
