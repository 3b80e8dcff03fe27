import { describe, expect, it } from "vitest";
import { sniffFormat } from "../../lib/read/sniff.ts";
import { bytesOf, codeOf, read } from "./reading.ts";

const MEGABYTE = 1024 * 1024;
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 2_654_435_761) >>> 13);
const nested = (depth: number): string => `<html><body>${"<div>".repeat(depth)}text${"</div>".repeat(depth)}</body></html>`;

const HOSTILE: readonly [string, string, () => Uint8Array, string][] = [
  ["an empty file", "a.txt", () => new Uint8Array(0), "EMPTY_FILE"],
  ["an empty PDF", "a.pdf", () => new Uint8Array(0), "EMPTY_FILE"],
  ["white space only", "a.txt", () => bytesOf(" \n\n\t\n"), "EMPTY_FILE"],
  ["a page without words", "a.html", () => bytesOf("<html><body><p> </p></body></html>"), "EMPTY_FILE"],
  ["binary garbage named .txt", "a.txt", () => noise(50_000), "NOT_TEXT"],
  ["text with NUL bytes", "a.txt", () => bytesOf("He was\u0000 detained.\n".repeat(9)), "NOT_TEXT"],
  ["text with control characters", "a.txt", () => bytesOf("\u0001\u0002 He was detained. ".repeat(9)), "NOT_TEXT"],
  ["invalid UTF-8", "a.txt", () => noise(5_000).map((byte) => byte | 0x80), "WRONG_ENCODING"],
  ["garbage named .pdf", "a.pdf", () => noise(5_000), "PDF_BROKEN"],
  ["a PDF header and nothing else", "a.pdf", () => bytesOf("%PDF-1.7\n"), "PDF_BROKEN"],
  ["a ZIP named .txt", "a.txt", () => bytesOf("PK\u0003\u0004rest"), "ARCHIVE_BROKEN"],
  ["an old Office file", "a.doc", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "UNKNOWN_FORMAT"],
  ["a picture named .pdf", "a.pdf", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "UNKNOWN_FORMAT"],
  ["18 MB of one line", "a.txt", () => new Uint8Array(18 * MEGABYTE).fill(0x61), "LINE_TOO_LONG"],
  ["100 MB of one line", "a.txt", () => new Uint8Array(100 * MEGABYTE).fill(0x61), "FILE_TOO_LARGE"],
  ["more pages than a book has", "a.txt", () => bytesOf(`${"Text.\f".repeat(2_001)}End.`), "TOO_MANY_PAGES"],
  ["a line just over the limit", "a.txt", () => bytesOf(`Short.\n${"a".repeat(100_001)}`), "LINE_TOO_LONG"],
  ["markup nested 50,000 deep", "a.html", () => bytesOf(nested(50_000)), "MARKUP_TOO_DEEP"],
  ["markup nested just over the limit", "a.html", () => bytesOf(nested(399)), "MARKUP_TOO_DEEP"],
  ["160,000 tags", "a.html", () => bytesOf(`<html><body>${"<i></i>".repeat(160_000)}</body></html>`), "MARKUP_TOO_DEEP"],
  ["20 MB of markup", "a.html", () => bytesOf(`<html><body>${"<p>text</p>\n".repeat(1_700_000)}</body></html>`), "FILE_TOO_LARGE"],
];

describe("hostile input ends with a code, and soon", () => {
  it.each(HOSTILE)("%s (%s)", async (_name, fileName, make, code) => {
    const bytes = make();
    const started = process.cpuUsage();
    expect(await codeOf(bytes, fileName)).toBe(code);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
  });

  it("100 MB of one line costs no copy of it", async () => {
    const bytes = new Uint8Array(100 * MEGABYTE).fill(0x61);
    const before = process.memoryUsage.rss();
    await codeOf(bytes, "a.txt");
    expect(process.memoryUsage.rss() - before).toBeLessThan(20 * MEGABYTE);
  });
});

describe("what is allowed is read", () => {
  it.each([
    ["a line of exactly the limit", "a.txt", `Short.\n${"a".repeat(100_000)}`],
    ["markup nested within the limit", "a.html", nested(390)],
    ["text that speaks of %PDF-1.7 files", "a.txt", "Files that begin with %PDF-1.7 are PDF files."],
  ])("%s", async (_name, fileName, content) => {
    expect((await read(content, fileName)).coverage.status).toBe("complete");
  });

  it("a page too tangled for an article is read whole, and says so", async () => {
    const document = await read(nested(200), "a.html");
    expect(document.text).toBe("text");
    expect(document.diagnostics).toEqual([expect.objectContaining({ code: "NO_ARTICLE" })]);
  });

  it("a text that is too long is cut and says so", async () => {
    const document = await read(`${"A sentence of forty-four letters and signs.\n\n".repeat(120_000)}`, "long.txt");
    expect(document.coverage.status).toBe("partial");
    expect(document.text.length).toBeLessThanOrEqual(5_000_000);
    expect(document.text.length).toBeGreaterThan(4_999_000);
    expect(document.diagnostics).toEqual([expect.objectContaining({ code: "TEXT_TOO_LONG" })]);
  });
});

describe("formats by their bytes", () => {
  it.each([
    ["%PDF-1.7\n", "a.txt", "pdf"],
    ["junk\n%PDF-1.4\n", "a.pdf", "pdf"],
    ["junk\n%PDF-1.4\n...startxref\n9\n%%EOF", "a.txt", "pdf"],
    ["See %PDF-1.4 for details.", "a.txt", "text"],
    ["<!DOCTYPE html><p>x", "a.txt", "html"],
    ['<?xml version="1.0"?>\n<html>', "a.pdf", "html"],
    ["  <html>", "a", "html"],
    ["Text named html", "a.html", "html"],
    ["1 < 2 and <b>bold</b>", "a.txt", "text"],
    ["Plain text named pdf", "a.pdf", "text"],
  ])("%j named %s is %s", (content, name, format) => {
    expect(sniffFormat(bytesOf(content), name)).toBe(format);
  });
});
