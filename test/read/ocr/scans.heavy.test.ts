import { describe, expect, it } from "vitest";
import { errorRate, goldOf, readScan } from "./error-rate.ts";

describe("the corpus of scans", () => {
  it.each(["en", "ru", "kk"])("%s at 200 dpi has at most 3 wrong characters in a thousand", async (language) => {
    expect(errorRate(goldOf(language), (await readScan(`${language}-clean`)).text)).toBeLessThanOrEqual(0.003);
  });

  it.each(["en", "ru", "kk"])("%s at 150 dpi, askew, blurred and grainy has at most 10", async (language) => {
    expect(errorRate(goldOf(language), (await readScan(`${language}-hard`)).text)).toBeLessThanOrEqual(0.01);
  });

  it("is read on its side, too", async () => {
    expect(errorRate(goldOf("en"), (await readScan("sideways")).text)).toBeLessThanOrEqual(0.01);
  });

  it("is read behind a text layer that is garbage", async () => {
    expect(errorRate(goldOf("ru"), (await readScan("garbled-layer")).text)).toBeLessThanOrEqual(0.01);
  });

  it("is read page by page: text layer, picture, blank", async () => {
    const document = await readScan("mixed");
    expect(document.pages.map(({ state }) => state)).toEqual(["read", "ocr", "empty"]);
    expect(document.coverage.status).toBe("complete");
    expect(errorRate(`${goldOf("en")} ${goldOf("ru")}`, document.text)).toBeLessThanOrEqual(0.01);
  });
});
