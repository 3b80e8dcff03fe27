import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { recognizeTimexes } from "../../lib/extract/timex/recognize.ts";
import { refineTimexes } from "../../lib/extract/timex/refine/index.ts";
import { resolveTimexes } from "../../lib/extract/timex/resolve.ts";
import { EN } from "../../lib/language/en/index.ts";
import { evalFolder } from "../eval/corpus.ts";
import { type BenchRow, cpuSeconds, rate, thousands } from "./cpu.ts";

const CORPUS = "echr-dev.jsonl";
const CONCATENATIONS = [1, 10, 100];
const COLD_RUNS = 3;

/** The texts of a corpus; null where it is absent. */
function textsOf(file: string): string[] | null {
  const path = join(evalFolder(), "bench", file);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim()).map((line) => String(JSON.parse(line).text));
}

/** Recognize, refine and resolve; sentences are cut before, as they are for every other stage. */
function temporalStages(text: string): () => unknown {
  const sentences = splitSentences(plainDocument(text), EN.sentences);
  const language = EN.timex;
  return () =>
    resolveTimexes(refineTimexes(recognizeTimexes(text, language), text, language), { text, sentences, documentTime: null, language });
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** Characters per CPU second of the first pass that a process ever makes over the corpus; nothing is compiled before it. */
async function coldRate(texts: readonly string[]): Promise<number> {
  const stages = texts.map(temporalStages);
  const seconds = await cpuSeconds(() => {
    for (const stage of stages) stage();
  });
  return lengthOf(texts) / seconds;
}

function coldRow(texts: readonly string[]): BenchRow {
  const rates = Array.from({ length: COLD_RUNS }, () => {
    const { stdout, status } = spawnSync(process.execPath, [import.meta.filename, "cold"], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the cold pass ended with ${status}`);
    return Number(stdout);
  }).sort((a, b) => a - b);
  const note = `${thousands(lengthOf(texts))} characters, median of ${COLD_RUNS} processes`;
  return { measure: "temporal stages, first pass of a process", value: `${thousands(rates[1] ?? 0)} characters per CPU s`, note };
}

/** The temporal stages alone on the judgments: the first pass, warm, and on concatenations 10 and 100 times as long. */
export async function temporalRows(): Promise<BenchRow[]> {
  const texts = textsOf(CORPUS);
  if (!texts) return [{ measure: "temporal stages", value: "data absent" }];
  const rows = [coldRow(texts)];
  const once = texts.join("\n\n");
  for (const times of CONCATENATIONS) {
    const text = Array.from({ length: times }, () => once).join("\n\n");
    const speed = await rate(text.length, temporalStages(text), times === 1 ? 1 : 0.1);
    const note = `${thousands(text.length)} characters in one text`;
    rows.push({ measure: `temporal stages, judgments ${times} times`, value: `${thousands(speed)} characters per CPU s`, note });
  }
  return rows;
}

if (process.argv[2] === "cold") process.stdout.write(String(await coldRate(textsOf(CORPUS) ?? [])));
