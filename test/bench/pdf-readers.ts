import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readResources } from "../../functions/shared/read-resources.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { pdfReader as pdfFormat } from "../../lib/read/formats/pdf.ts";
import { readDocument } from "../../lib/read/index.ts";
import type { PdfReaderName } from "../../lib/read/reader.ts";
import { printColumns } from "../eval/two-columns.ts";
import { type BenchRow, rate } from "./cpu.ts";
import { memoryRow } from "./start-up.ts";

const READERS: readonly PdfReaderName[] = ["pdfium", "pdf-parse"];
const SOURCE = join(import.meta.dirname, "..", "..", "samples", "build", "report.txt");
const LONG_PAGES = 300;

/** Our own report in two columns, as often as it takes to fill about so many pages. */
async function longReport(pages: number): Promise<Uint8Array> {
  const parts = readFileSync(SOURCE, "utf8")
    .replace(/\[\^\d{1,3}\]:?/g, "")
    .split(/\n{2,}/)
    .filter((part) => part !== "===");
  const blocks = parts.map((part) => ({ text: part.replace(/^#+ /, ""), heading: part.startsWith("#"), notes: [] }));
  const characters = parts.reduce((sum, part) => sum + part.length, 0);
  const times = Math.ceil((pages * 4_550) / characters);
  return await printColumns(Array.from({ length: times }, () => blocks).flat(), "A report in two columns");
}

async function speedRows(bytes: Uint8Array, name: string): Promise<BenchRow[]> {
  const read = () => pdfFormat.read(bytes, { fileName: name, resources: readResources() });
  const { pages } = await read();
  const extract = async () => extractDocument(await read(), { documentId: "doc_bench", fileName: name, language: "en" });
  const note = `${pages.length} pages of two columns`;
  return [
    { measure: "PDF: reading and layout", value: `${(await rate(pages.length, read)).toFixed(1)} pages per CPU s`, note },
    { measure: "PDF: the same with extraction", value: `${(await rate(pages.length, extract)).toFixed(1)} pages per CPU s`, note },
  ];
}

async function longRow(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-"));
  try {
    const path = join(folder, "long.pdf");
    const bytes = await longReport(LONG_PAGES);
    writeFileSync(path, bytes);
    const { coverage } = await readDocument(bytes, { fileName: "long.pdf", resources: readResources() });
    return { ...memoryRow(path), measure: "peak memory of extract, long PDF", note: `${coverage.pagesTotal} pages` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pages per CPU second of both readers on one PDF, cleaning included; of dense pages with and without extraction; and what a long one takes. */
export async function pdfReaderRows(path: string): Promise<BenchRow[]> {
  const bytes = readFileSync(path);
  const rows: BenchRow[] = [];
  for (const pdfReader of READERS) {
    const read = () => readDocument(bytes, { fileName: "report.pdf", resources: readResources(), pdfReader });
    const { coverage } = await read();
    const speed = await rate(coverage.pagesRead, read);
    rows.push({ measure: `PDF by ${pdfReader}`, value: `${speed.toFixed(1)} pages per CPU s`, note: `${coverage.pagesRead} pages` });
  }
  return [...rows, ...(await speedRows(await longReport(20), "columns.pdf")), await longRow()];
}
