import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readResources } from "../../../functions/shared/read-resources.ts";
import { boxesOf } from "../../../lib/read/boxes.ts";
import { readDocument } from "../../../lib/read/index.ts";
import { isGarbage } from "../../../lib/read/ocr/needs-ocr.ts";
import type { ScannedLine, ScannedPage } from "../../../lib/read/ocr/scanned-page.ts";
import { read } from "../reading.ts";
import { errorRate, goldOf, readScan, SCANS } from "./error-rate.ts";

const SCAN = readFileSync(join(SCANS, "en-hard.pdf"));
const MIXED = readFileSync(join(SCANS, "mixed.pdf"));
const GARBLED = readFileSync(join(SCANS, "garbled-layer.pdf"));

describe("a scanned page", () => {
  it("is read with its words where they are printed", async () => {
    const document = await readScan("en-hard");
    expect(errorRate(goldOf("en"), document.text)).toBeLessThanOrEqual(0.01);
    expect(document.coverage).toMatchObject({ status: "complete", pagesRead: 1, pagesOcr: 1 });
    expect(document.pages[0]).toMatchObject({ state: "ocr" });
    expect(document.pages[0]?.quality).toBeGreaterThan(0.9);
    const start = document.text.indexOf("Karashy, 12 January 2026");
    const [box] = boxesOf(document, { start, end: start + "Karashy".length });
    expect(box?.page).toBe(1);
    expect(Math.abs((box?.x ?? 0) - 55)).toBeLessThan(14);
    expect(box?.w).toBeGreaterThan(30);
    expect(box?.w).toBeLessThan(60);
  });

  it("is refused with a code where nobody is to read it", async () => {
    await expect(read(SCAN, "scan.pdf")).rejects.toMatchObject({ code: "PDF_NO_TEXT" });
  });

  it("waits where it is read elsewhere, and the pages with text are there", async () => {
    const options = { fileName: "mixed.pdf", resources: readResources(), scans: { readHere: false } };
    const document = await readDocument(MIXED, options);
    expect(document.coverage).toMatchObject({ status: "partial", pagesRead: 1, pagesWaiting: [2, 3] });
    expect(document.text).toContain("Daulet Serim, a carpenter");
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["OCR_PENDING", "OCR_PENDING"]);
  });

  it("that was read before is put in its place, and one that failed is told", async () => {
    const word = { text: "Presented", left: 60, right: 120, top: 100, bottom: 110 };
    const line: ScannedLine = { ...word, height: 12, baseline: 109, words: [word, { ...word, text: "later", left: 125, right: 150 }] };
    const place = { width: 595, height: 842 };
    const page: ScannedPage = { ...place, number: 2, state: "ocr", turn: 0, skew: 0, language: "en", quality: 0.4, lines: [line] };
    const known: ScannedPage[] = [page, { ...place, number: 3, state: "failed", code: "OCR_FAILED" }];
    const options = { fileName: "mixed.pdf", resources: readResources(), scans: { readHere: false, known } };
    const document = await readDocument(MIXED, options);
    expect(document.text).toContain("Presented later");
    expect(document.coverage).toMatchObject({ status: "partial", pagesOcr: 1, pagesFailed: [3] });
    expect(document.diagnostics.map(({ code, page: number }) => [code, number])).toEqual([
      ["OCR_POOR", 2],
      ["OCR_FAILED", 3],
    ]);
  });
});

describe("a text layer that is garbage", () => {
  it("is noticed, and kept with a warning where nobody looks at the page", async () => {
    const document = await read(GARBLED, "garbled.pdf");
    expect(document.diagnostics.map(({ code }) => code)).toContain("BAD_TEXT_LAYER");
  });

  const words = (text: string): string => `${text} `.repeat(8);
  it.each([
    ["Russian in a Western table", words("Çàÿâëåíèå Áþðî ïðàâîâîé ïîìîùè ïî äåëó")],
    ["letters moved by a font", words("7KH SROLFH GHWDLQHG KLP RQ 7XHVGD\\ LQ WKH WRZQ")],
    ["letters that stand for nothing", words("\uE001\uE002\uE003 \uE004\uE005 \uFFFD\uFFFD")],
  ])("%s", (_, text) => expect(isGarbage(text)).toBe(true));

  it.each([
    ["English", goldOf("en")],
    ["Russian", goldOf("ru")],
    ["Kazakh", goldOf("kk")],
    ["French with its accents", words("L’arrêté a été annulé à la préfecture où il était déposé")],
    ["a table of numbers", words("12.03.2025 417/25 1 200,50 § 14 № 8")],
    ["Greek, which no model here reads", words("Η αστυνομία συνέλαβε τον άνδρα στην πλατεία")],
    ["a list of abbreviations", words("UN OHCHR NGO police, court, Art. 129 CCPR; prosecutor and judge of the town")],
  ])("is not: %s", (_, text) => expect(isGarbage(text)).toBe(false));
});
