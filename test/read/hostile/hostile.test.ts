import { afterAll, describe, expect, it } from "vitest";
import { IsolatedReader } from "../../../functions/shared/reader/isolated-reader.ts";
import { OTHER_HOSTILE_FILES } from "./other-files.ts";
import { HOSTILE_PDFS } from "./pdf-files.ts";
import { codeOf, expectSmallHost } from "./survive.ts";

const FILES = [...HOSTILE_PDFS, ...OTHER_HOSTILE_FILES];
const before = process.memoryUsage.rss();
const reader = new IsolatedReader();

afterAll(() => reader.close());

describe("a hostile file ends with a code that was foreseen, and harms nobody", () => {
  it.each(FILES.filter(({ slow }) => !slow))("$name", async (file) => {
    expect(file.codes).toContain(await codeOf(reader, file));
  });

  it("gives its memory back", () => expectSmallHost(reader, before));

  it("there are more than 80 of them", () => expect(new Set(FILES.map(({ name }) => name)).size).toBeGreaterThan(80));
});
