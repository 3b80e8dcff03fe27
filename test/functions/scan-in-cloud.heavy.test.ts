import jpeg from "jpeg-js";
import PDFDocument from "pdfkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DocumentDetail, type DocumentSummary } from "../../functions/api/schemas.ts";
import { scanBytes } from "../read/ocr/error-rate.ts";
import { TestCloud } from "./running-cloud.ts";

const PICTURES = 6;
const BATCHES = 2;
/** The upper part of a scanned page: a heading and four dated acts, read in a second. */
const SHARE = 0.3;
const [WIDTH, HEIGHT] = [595.28, 841.89 * SHARE];

const cloud = new TestCloud();
beforeAll(() => cloud.start());
afterAll(() => cloud.stop());

/** The picture that a page of the corpus shows, its lower part cut off. */
function picture(): Buffer {
  const pdf = Buffer.from(scanBytes("en-hard"));
  const start = pdf.indexOf(Buffer.of(0xff, 0xd8, 0xff));
  const { data, width, height } = jpeg.decode(pdf.subarray(start, pdf.indexOf("endstream", start)));
  const rows = Math.floor(SHARE * height);
  return jpeg.encode({ data: data.subarray(0, 4 * width * rows), width, height: rows }, 60).data;
}

/** A page with a text layer, and after it pages that are nothing but a picture. */
async function scanOf(sentence: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: [WIDTH, HEIGHT] } as object) as unknown as {
    on(event: string, take: (chunk: Uint8Array) => void): void;
    addPage(): { text(words: string, x: number, y: number): void; image(one: Buffer, x: number, y: number, size: object): void };
    end(): void;
  };
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  pdf.on("data", (chunk) => chunks.push(chunk));
  pdf.addPage().text(sentence, 60, 60);
  const one = picture();
  for (let page = 0; page < PICTURES; page++) pdf.addPage().image(one, 0, 0, { width: WIDTH, height: HEIGHT });
  pdf.end();
  return await done;
}

const find = async (fileName: string): Promise<DocumentSummary | undefined> =>
  (await cloud.documents()).find((document) => document.fileName === fileName);

const waitFor = (fileName: string, isSo: (document: DocumentSummary | undefined) => boolean) =>
  cloud.until(() => find(fileName), isSo, 600);

/** Sent as if the queue had delivered every batch once more. */
async function redeliver(documentId: string): Promise<void> {
  for (let batch = 0; batch < BATCHES; batch++)
    await cloud.sendTo("ScansQueue", JSON.stringify({ schema: "dueline.scan-queued/1", tenant: "default", documentId, batch }));
}

const linesOf = (what: string, documentId: string): string[] =>
  cloud.log.filter((line) => line.includes(`"${what}"`) && line.includes(documentId));

async function expectWhole(id: string): Promise<void> {
  const document = await cloud.call(`/documents/${id}?limit=200`, DocumentDetail);
  const pages = document.events.map(({ page }) => page);
  expect(document).toMatchObject({ state: "done", code: null });
  expect(document.coverage).toMatchObject({ status: "complete", pagesTotal: PICTURES + 1, pagesOcr: PICTURES, pagesFailed: [] });
  expect(new Set(pages).size).toBe(PICTURES + 1);
  const onOnePicture = pages.filter((page) => page === 2).length;
  expect(onOnePicture).toBeGreaterThan(2);
  for (let page = 2; page <= PICTURES + 1; page++) expect(pages.filter((one) => one === page)).toHaveLength(onOnePicture);
}

describe("a scan that is dropped into the running cloud", () => {
  it("is shown by its text layer, handed out in batches, and joined exactly once, whatever is delivered twice", async () => {
    await cloud.upload("in/default/scan.pdf", await scanOf("On 3 May 2024 the lawyer complained to the prosecutor."));
    const shown = await waitFor("scan.pdf", (document) => document?.state === "partial");
    const id = shown?.id ?? "";
    expect(shown).toMatchObject({ code: "OCR_PENDING" });
    await redeliver(id);
    await waitFor("scan.pdf", (document) => document?.state === "done");
    await redeliver(id);
    await cloud.quiet();
    await expectWhole(id);
    expect(linesOf("ingest.read", id)).toHaveLength(2);
    expect(linesOf("ocr.ignored", id).length).toBeGreaterThanOrEqual(BATCHES);
  });

  it("is read to its end where all that was queued for it got lost", async () => {
    await cloud.upload("in/default/lost.pdf", await scanOf("On 4 May 2024 the lawyer complained to the prosecutor."));
    const shown = await waitFor("lost.pdf", (document) => document?.state === "partial");
    await cloud.cloud.stop();
    await cloud.start();
    await waitFor("lost.pdf", (document) => document?.state === "done");
    await cloud.quiet();
    await expectWhole(shown?.id ?? "");
  });
});
