/** write-many.ts FORMAT LINES: writes made-up cases in one format to nowhere and prints bytes, seconds, and the most memory that the process ever held. */
import { readFileSync } from "node:fs";
import { exportResources } from "../../functions/shared/export-resources.ts";
import type { ExportBundle } from "../../lib/export/bundle.ts";
import { EXPORTERS } from "../../lib/export/index.ts";
import { finding } from "../alerts/finding.ts";
import { bundleOf, type ToldLine } from "./bundle-factory.ts";

const PER_CASE = 50;

function* madeCases(lines: number): Generator<ExportBundle["chronologies"] extends Iterable<infer One> ? One : never> {
  for (let at = 0; at < lines; at += PER_CASE) {
    const told = Array.from({ length: PER_CASE }, (_, row): ToldLine => {
      const quote = `Прокуратура направила дело ${at + row} в полицию, и заявитель ${(at + row) * 7919} получил ответ`;
      return { date: "2020-04-01", action: "investigation.referred", by: "prosecutor", to: "police", quote };
    });
    for (const one of bundleOf(told).chronologies) yield { ...one, caseId: `case_${at}`, name: `Case ${at}` };
  }
}

function* madeFindings(lines: number): Generator<ReturnType<typeof finding>> {
  for (let at = 0; at < lines; at += PER_CASE) yield finding({ id: `fnd_${at}`, caseId: `case_${at}` });
}

const [format, lines] = [process.argv[2], Number(process.argv[3])];
const bundle: ExportBundle = {
  ...bundleOf([]),
  chronologies: { [Symbol.iterator]: () => madeCases(lines) },
  findings: { [Symbol.iterator]: () => madeFindings(lines) },
};
const from = performance.now();
let bytes = 0;
for (const piece of EXPORTERS.find((one) => one.format === format)?.write(bundle, exportResources) ?? []) bytes += piece.length;
const seconds = Math.round((performance.now() - from) / 100) / 10;
/** Of this program alone: what the kernel counts as maxRSS begins with what the parent held when it started this process. */
const peakKb = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
console.log(JSON.stringify({ format, lines, bytes, seconds, rssMb: Math.round(Number(peakKb) / 1024) }));
