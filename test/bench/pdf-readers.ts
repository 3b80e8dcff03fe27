import { readFileSync } from "node:fs";
import { readResources } from "../../functions/shared/read-resources.ts";
import { readDocument } from "../../lib/read/index.ts";
import type { PdfReaderName } from "../../lib/read/reader.ts";
import { type BenchRow, rate } from "./cpu.ts";

const READERS: readonly PdfReaderName[] = ["pdfium", "pdf-parse"];

/** Pages per CPU second of both readers on one PDF, cleaning included. */
export async function pdfReaderRows(path: string): Promise<BenchRow[]> {
  const bytes = readFileSync(path);
  const rows: BenchRow[] = [];
  for (const pdfReader of READERS) {
    const read = () => readDocument(bytes, { fileName: "report.pdf", resources: readResources(), pdfReader });
    const { coverage } = await read();
    const speed = await rate(coverage.pagesRead, read);
    rows.push({ measure: `PDF by ${pdfReader}`, value: `${speed.toFixed(1)} pages per CPU s`, note: `${coverage.pagesRead} pages` });
  }
  return rows;
}
