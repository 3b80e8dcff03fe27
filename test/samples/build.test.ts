import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSamples } from "../../samples/build/build.ts";
import { plainBlocks } from "../../samples/build/print.ts";
import { parseSource } from "../../samples/build/source.ts";
import { paragraphsOf, read } from "../read/reading.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const sampleBytes = (path: string): Uint8Array => readFileSync(join(SAMPLES, path));
const sourceBlocks = (name: string): string[] => plainBlocks(parseSource(readFileSync(join(SAMPLES, "build", `${name}.txt`), "utf8")));

describe("the committed samples", () => {
  it("are what `npm run samples` makes, byte by byte", async () => {
    for (const [path, content] of await buildSamples()) {
      expect(Buffer.from(content).equals(sampleBytes(path)), path).toBe(true);
    }
  });

  it.each([
    ["report", "report/report.pdf"],
    ["information-statement", "information-statement/statement.pdf"],
    ["information-statement", "information-statement/statement.html"],
    ["news-item", "news-item/news.html"],
  ])("%s: every paragraph comes out of %s whole", async (name, path) => {
    const texts = paragraphsOf(await read(sampleBytes(path), path));
    expect(sourceBlocks(name).filter((block) => !texts.includes(block))).toEqual([]);
  });

  it("the web page gives its article and byline, and nothing of the furniture", async () => {
    const texts = paragraphsOf(await read(sampleBytes("news-item/news.html"), "news.html"));
    const source = sourceBlocks("news-item");
    expect(texts.filter((text) => !source.includes(text))).toEqual(["By Zhanar Uali, 20 February 2026, 09:40"]);
  });

  it.each([
    ["information-statement/statement.html", "2025-10-20"],
    ["news-item/news.html", "2026-02-20"],
  ])("%s says that it was published on %s", async (path, day) => {
    expect((await read(sampleBytes(path), path)).metadata.published).toEqual({ edtf: day, source: "metadata" });
  });

  it("the report has 14 pages and 11 notes", async () => {
    const document = await read(sampleBytes("report/report.pdf"), "report.pdf");
    expect(document.coverage).toMatchObject({ status: "complete", pagesTotal: 14, pagesRead: 14 });
    expect(document.notes).toHaveLength(11);
  });
});
