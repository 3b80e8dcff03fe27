import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLEAN_STEPS } from "../../lib/clean/index.ts";
import { ERROR_CODES } from "../../lib/errors.ts";
import { PDF_READERS } from "../../lib/read/formats/pdf.ts";
import { READERS } from "../../lib/read/index.ts";
import { LIMITS } from "../../lib/read/limits.ts";

const LIB = join(import.meta.dirname, "..", "..", "lib");
const namesIn = (folder: string): string[] =>
  readdirSync(join(LIB, folder))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();

describe("registries of reading", () => {
  it("READERS has every file of lib/read/formats", () => {
    expect(Object.keys(READERS).sort()).toEqual(namesIn("read/formats"));
    for (const [format, reader] of Object.entries(READERS)) expect(reader.format).toBe(format);
  });

  it("CLEAN_STEPS has every file of lib/clean/steps", () => {
    expect(CLEAN_STEPS.map(({ name }) => name).sort()).toEqual(namesIn("clean/steps"));
  });

  it("PDF_READERS are filed under their names", () => {
    for (const [name, reader] of Object.entries(PDF_READERS)) expect(reader.name).toBe(name);
  });

  it("every limit gives a code that has a sentence", () => {
    for (const { code } of Object.values(LIMITS)) expect(ERROR_CODES[code]).toMatch(/\.$/);
  });
});
