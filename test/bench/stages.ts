import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readResources } from "../../functions/shared/read-resources.ts";
import { recognizeActions } from "../../lib/extract/actions.ts";
import { recognizeAgencies } from "../../lib/extract/agencies.ts";
import { resolveAgencies } from "../../lib/extract/agencies-resolve.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { recognizeTimexes } from "../../lib/extract/timex/recognize.ts";
import { refineTimexes } from "../../lib/extract/timex/refine/index.ts";
import { resolveTimexes } from "../../lib/extract/timex/resolve.ts";
import { AGENCIES } from "../../lib/gazetteer/index.ts";
import { detectLanguage, languageOf } from "../../lib/language/index.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { readDocument } from "../../lib/read/index.ts";
import { type BenchRow, rate, thousands } from "./cpu.ts";

/** Characters per CPU second of each stage alone and of the whole, on one document. */
export async function stageRows(path: string): Promise<BenchRow[]> {
  const bytes = readFileSync(path);
  const fileName = basename(path);
  const read = () => readDocument(bytes, { fileName, resources: readResources() });
  const document = await read();
  const { text } = document;
  const language = languageOf(detectLanguage(text));
  if (!language) return [{ measure: `stages on ${fileName}`, value: "language without vocabulary" }];

  const sentences = splitSentences(document, language.sentences);
  const timex = () => {
    const refined = refineTimexes(recognizeTimexes(text, language.timex), text, language.timex);
    return resolveTimexes(refined, { text, sentences, documentTime: null, language: language.timex });
  };
  const agencies = () =>
    resolveAgencies(recognizeAgencies(text, sentences, language.agencies, AGENCIES), sentences, {
      language: language.agencies,
      gazetteer: AGENCIES,
    });
  const stages: [string, () => unknown][] = [
    ["read", read],
    ["sentences", () => splitSentences(document, language.sentences)],
    ["timex", timex],
    ["agencies", agencies],
    ["actions", () => recognizeActions(sentences, language.actions)],
    ["whole extraction", () => extractDocument(document, { documentId: "doc_bench", fileName })],
  ];
  const rows: BenchRow[] = [];
  for (const [stage, work] of stages) {
    const value = `${thousands(await rate(text.length, work))} characters per CPU s`;
    rows.push({ measure: stage, value, note: `${thousands(text.length)} characters` });
  }
  return rows;
}

/** The same text ten times as long: seconds per character must not grow. */
export async function linearityRows(path: string): Promise<BenchRow[]> {
  const text = readFileSync(path, "utf8");
  const rows: BenchRow[] = [];
  for (const times of [1, 10]) {
    const bytes = new TextEncoder().encode(Array.from({ length: times }, () => text).join("\n\n"));
    const document = await readDocument(bytes, { fileName: "long.txt", resources: readResources() });
    const work = () => extractDocument(document, { documentId: "doc_bench", fileName: "long.txt" });
    const speed = await rate(document.text.length, work, times === 1 ? 1 : 0.1);
    rows.push({ measure: `whole extraction, text ${times} times`, value: `${thousands(speed)} characters per CPU s` });
  }
  return rows;
}
