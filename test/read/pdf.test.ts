import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readResources } from "../../functions/shared/read-resources.ts";
import { readDocument } from "../../lib/read/index.ts";
import { capWasmMemory, WASM_PAGE } from "../../lib/read/pdf/wasm-memory.ts";
import { codeOf, PDF_READER_NAMES, PDF_WITHOUT_PAGES, pageOf, paragraphsOf, pdfOf, read } from "./reading.ts";

const REPORT = readFileSync(join(import.meta.dirname, "..", "..", "samples", "report", "report.pdf"));
const PAGES = [
  "On 3 May 2021 the complaint was lodged with the prosecutor.\nIt was never answered, and nobody knew who was to",
  "answer it in the end.",
];

describe.each(PDF_READER_NAMES)("the PDF reader %s", (reader) => {
  it("gives text with its pages; a sentence runs over a page break", async () => {
    const document = await read(await pdfOf(PAGES), "a.pdf", reader);
    expect(document.text).toContain("nobody knew who was to answer it in the end.");
    expect([pageOf(document, "On 3 May"), pageOf(document, "answer it")]).toEqual([1, 2]);
    expect(document.reader).toBe(reader);
    expect(document.coverage).toMatchObject({ status: "complete", pagesTotal: 2, pagesRead: 2, pagesWithoutText: [] });
  });

  it("a PDF named .txt is read as PDF", async () => {
    expect((await read(await pdfOf(PAGES), "a.txt", reader)).format).toBe("pdf");
  });

  it("lists pages without text and is partial", async () => {
    const document = await read(await pdfOf([PAGES[0] ?? "", "", "The end."]), "a.pdf", reader);
    expect(document.coverage).toMatchObject({ status: "partial", pagesTotal: 3, pagesWithoutText: [2] });
    expect(document.diagnostics).toEqual([expect.objectContaining({ code: "PDF_NO_TEXT", page: 2 })]);
  });

  it.each([
    ["a user password", () => pdfOf(PAGES, { userPassword: "secret" }), "PDF_ENCRYPTED"],
    ["no page with text", () => pdfOf(["", ""]), "PDF_NO_TEXT"],
    ["no pages", async () => PDF_WITHOUT_PAGES, "PDF_NO_PAGES"],
    ["its first half only", async () => REPORT.subarray(0, REPORT.length / 2), "PDF_BROKEN"],
    ["its first 100 bytes only", async () => REPORT.subarray(0, 100), "PDF_BROKEN"],
  ])("%s: %s", async (_name, make, code) => {
    expect(await codeOf(await make(), "a.pdf", reader)).toBe(code);
  });

  it("leaves the caller's bytes as they were", async () => {
    const bytes = new Uint8Array(await pdfOf(PAGES));
    const before = new Uint8Array(bytes);
    await read(bytes, "a.pdf", reader);
    expect(bytes).toEqual(before);
  });

  it("reads the next document after one that was refused", async () => {
    await codeOf(REPORT.subarray(0, 5000), "a.pdf", reader);
    expect((await read(await pdfOf(PAGES), "a.pdf", reader)).text).toContain("On 3 May 2021");
  });

  it("stops between pages when the caller's time is up", async () => {
    const options = { fileName: "a.pdf", resources: readResources(), pdfReader: reader, signal: AbortSignal.abort() };
    await expect(readDocument(REPORT, options)).rejects.toMatchObject({ code: "READ_TIMEOUT" });
  });

  it("takes running lines and footnotes of a report out of its text", async () => {
    const document = await read(REPORT, "report.pdf", reader);
    expect(document.text).not.toMatch(/ANSWERS THAT DO NOT|Ashyq Esik” ·|Outgoing letters/);
    expect(document.notes.map(({ mark }) => mark)).toEqual(Array.from({ length: 11 }, (_, index) => String(index + 1)));
    expect(document.notes[1]).toMatchObject({ page: 3, text: expect.stringMatching(/^Outgoing letters .* pp\. 14–17\.$/) });
    expect(document.text).toContain("seven days for other complaints. Before a criminal case");
  });
});

describe("PDFium's characters", () => {
  it.each([90, 180, 270])("a page turned by %i degrees is read in order", async (degrees) => {
    expect(
      (await read(await pdfOf(["On 3 May 2021 it was\nsent to the prosecutor of\nthe town."], { turned: degrees }), "a.pdf")).text,
    ).toBe("On 3 May 2021 it was sent to the prosecutor of the town.");
  });

  it("headings are told by size or weight", async () => {
    const document = await read(REPORT, "report.pdf");
    const headings = document.paragraphs.filter(({ kind }) => kind === "heading").map(({ start, end }) => document.text.slice(start, end));
    expect(headings).toEqual(expect.arrayContaining(["Case two: Svetlana Rogova", "The first circle", "Recommendations"]));
    expect(headings).toHaveLength(18);
  });

  it("true compounds keep the hyphen that broken words lose", async () => {
    const texts = paragraphsOf(await read(REPORT, "report.pdf")).join(" ");
    expect(texts).toContain("ill-treated");
    expect(texts).toContain("Pre-trial");
    expect(texts).not.toMatch(/com-plaint|investi-gat|prosecu-tor/);
  });
});

describe("the ceiling on WebAssembly memory", () => {
  it("is written into the module, and the module still reads", async () => {
    const wasm = await readResources().pdfiumWasm();
    const capped = capWasmMemory(wasm, 320 * WASM_PAGE);
    expect([...capped].filter((byte, index) => byte !== wasm[index]).length).toBeGreaterThan(0);
    const document = await readDocument(REPORT, { fileName: "a.pdf", resources: { ...readResources(), pdfiumWasm: async () => capped } });
    expect(document.coverage.pagesRead).toBe(14);
  });
});
