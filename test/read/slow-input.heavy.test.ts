import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("what would make a careless reader slow", () => {
  it.each([
    ["140,000 line breaks in one block", "a.html", () => `<html><body><div>${"line of text<br>".repeat(140_000)}</div></body></html>`],
    ["a list of 100,000 items", "a.html", () => `<html><body><ol>${"<li>an item</li>".repeat(100_000)}</ol></body></html>`],
    [
      "20,000 footnotes",
      "a.html",
      () =>
        `<html><body>${Array.from({ length: 20_000 }, (_, n) => `<p>word<sup><a href="#n${n}">${n % 900}</a></sup></p><p id="n${n}">note</p>`).join("")}</body></html>`,
    ],
    ["300,000 lines of lone numbers", "a.txt", () => Array.from({ length: 300_000 }, (_, n) => n % 800).join("\n")],
    ["200,000 broken words", "a.txt", () => "word-\n".repeat(200_000)],
    ["2,000,000 blank lines", "a.txt", () => `a${"\n".repeat(2_000_000)}b`],
    ["long lines of hyphens and numbers", "a.txt", () => `${"aA-1 2.".repeat(14_000)}\n`.repeat(60)],
  ])("%s", async (_name, fileName, make) => {
    const content = make();
    const started = process.cpuUsage();
    await read(content, fileName);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});
