import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { codeOf, pdfOf, read } from "./reading.ts";

const MEGABYTE = 1024 * 1024;

describe("PDFs that swell", () => {
  /** A page whose content is `operators`, deflated `times` times. */
  function swollenPdf(operators: Buffer, times: number): Uint8Array {
    const content = Array.from({ length: times }).reduce<Buffer>((packed) => deflateSync(packed), operators);
    const parts = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      `<< /Length ${content.length} /Filter [${"/FlateDecode ".repeat(times)}] >>\nstream\n${content.toString("latin1")}\nendstream`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    const objects = parts.map((part, index) => `${index + 1} 0 obj\n${part}\nendobj\n`).join("");
    return Buffer.from(`%PDF-1.4\n${objects}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, "latin1");
  }

  it.each([
    ["millions of operators in 24 KB", () => swollenPdf(Buffer.from(`BT /F 12 Tf ${"(ab) Tj ".repeat(2_000_000)}ET`), 1)],
    ["a page of 300,000 letters", () => swollenPdf(Buffer.from(`BT /F 12 Tf ${"(ab) Tj ".repeat(150_000)}ET`), 1)],
    ["700 MB of nothing, deflated twice", () => swollenPdf(Buffer.alloc(700 * MEGABYTE, 0x20), 2)],
  ])("%s", async (_name, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(MEGABYTE);
    expect(await codeOf(bytes, "a.pdf")).toBe("PDF_TOO_COMPLEX");
    expect((await read(await pdfOf(["The next one is read."]), "b.pdf")).text).toBe("The next one is read.");
  });
});
