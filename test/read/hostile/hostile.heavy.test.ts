import { afterAll, describe, expect, it } from "vitest";
import { ISOLATION, IsolatedReader } from "../../../functions/shared/reader/isolated-reader.ts";
import { OTHER_HOSTILE_FILES } from "./other-files.ts";
import { HOSTILE_PDFS } from "./pdf-files.ts";
import { codeOf, expectSmallHost } from "./survive.ts";

const before = process.memoryUsage.rss();
const reader = new IsolatedReader({ ...ISOLATION, silenceMilliseconds: 60_000 });

afterAll(() => reader.close());

describe("a bomb ends with a code that was foreseen, and its memory is given back", () => {
  it.each([...HOSTILE_PDFS, ...OTHER_HOSTILE_FILES].filter(({ slow }) => slow))("$name", async (file) => {
    expect(file.codes).toContain(await codeOf(reader, file));
    await expectSmallHost(reader, before);
  });
});
