import { cpus } from "node:os";
import { IsolatedReader } from "../../functions/shared/reader/isolated-reader.ts";
import { scanBytes } from "../read/ocr/error-rate.ts";
import { type BenchRow, cpuSeconds } from "./cpu.ts";

const PAGES = ["en-clean", "en-hard", "ru-clean", "ru-hard", "kk-clean", "kk-hard"];
const ROUNDS = 3;

/** CPU seconds of the whole process for one page of the corpus, from its bytes to its text, telling the language included. */
async function secondsOf(reader: IsolatedReader, name: string): Promise<number> {
  return await cpuSeconds(() => reader.readDocument(scanBytes(name), { fileName: `${name}.pdf`, scans: { readHere: true } }));
}

/** What starting the engine takes, and then one page: the least of some rounds, since neighbours on the machine cost CPU time too. */
export async function scanSpeedRows(): Promise<BenchRow[]> {
  const reader = new IsolatedReader();
  const first = await secondsOf(reader, "en-clean");
  const pages = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of PAGES) pages.set(name, Math.min(pages.get(name) ?? Number.POSITIVE_INFINITY, await secondsOf(reader, name)));
  await reader.close();
  const note = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}; target 3.5`;
  const each = [...pages].map(([name, seconds]) => ({ measure: `OCR: ${name}`, value: `${seconds.toFixed(2)} CPU s per page`, note }));
  return [
    ...each,
    { measure: "OCR: first page of a fresh thread", value: `${first.toFixed(2)} CPU s`, note: "compiling and loading models included" },
  ];
}
