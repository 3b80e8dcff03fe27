import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readResources } from "../../functions/shared/read-resources.ts";
import type { SourceDocument } from "../../lib/model/document.ts";
import type { Event } from "../../lib/model/event.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { pdfReader } from "../../lib/read/formats/pdf.ts";
import { textReader } from "../../lib/read/formats/text.ts";
import { evalFolder } from "./corpus.ts";
import type { GoldCorpus } from "./gold.ts";
import { type EvalRow, percent } from "./row.ts";
import { pairEvents } from "./score-events.ts";
import { addUp, EVENT_MEASURES, tallyBlocks } from "./tally-events.ts";
import { type PrintedBlock, printColumns } from "./two-columns.ts";

/** The long report among the seeds: the one that the gold covers the first part of. */
const SEED = "004_39f4d07f4221affe.part1.txt";
const MEASURES = [
  { name: "eventF1", measure: "event F1" },
  { name: "strictF1", measure: "event strict F1" },
  { name: "detectedRecall", measure: "detected recall" },
] as const;

/** The gold names the whole file, of which the seed is a part. */
const stem = (name: string): string => name.split(".")[0] ?? "";

/** Blocks of a document read as text; the notes, whose marks nobody knows the place of, stand at the ends of paragraphs all over it. */
function blocksOf({ text, paragraphs, notes }: SourceDocument): PrintedBlock[] {
  const every = Math.max(1, Math.floor(paragraphs.length / (notes.length + 1)));
  let next = 0;
  return paragraphs.map(({ start, end, kind }, index) => {
    const block = text.slice(start, end);
    const marked = kind === "text" && /[.!?]["”’]?$/.test(block) && next < notes.length && index >= every * next;
    const own = marked ? [{ mark: String(next + 1), text: notes[next]?.text ?? "" }] : [];
    if (marked) next++;
    return { text: block, heading: kind === "heading", notes: own };
  });
}

function scoreOf(corpus: GoldCorpus, document: SourceDocument, fileName: string): Record<(typeof MEASURES)[number]["name"], number> {
  const events: readonly Event[] = extractDocument(document, { documentId: "doc_eval", fileName, language: "en" }).events;
  const gold = corpus.gold.filter(({ doc }) => stem(doc) === stem(SEED));
  const texts = new Map([...corpus.texts].filter(([name]) => name === SEED));
  const all = addUp(tallyBlocks(pairEvents({ ...corpus, gold, texts, events })));
  return {
    eventF1: EVENT_MEASURES.eventF1(all),
    strictF1: EVENT_MEASURES.strictF1(all),
    detectedRecall: EVENT_MEASURES.detectedRecall(all),
  };
}

/** The long seed as plain text and as a PDF with two columns, running lines and footnotes: reading a print must cost next to nothing. */
export async function seedAsPdfRows(corpus: GoldCorpus): Promise<EvalRow[]> {
  const options = { fileName: SEED, resources: readResources() };
  const plain = await textReader.read(readFileSync(join(evalFolder(), "seeds", SEED)), options);
  const pdf = await printColumns(blocksOf(plain), "A report about complaints and answers");
  const printed = await pdfReader.read(pdf, { ...options, fileName: "seed.pdf" });
  const [asText, asPdf] = [scoreOf(corpus, plain, SEED), scoreOf(corpus, printed, SEED)];
  return MEASURES.map(({ name, measure }) => ({
    set: "seed as PDF",
    measure: `${measure}, two columns with notes`,
    ours: percent(asPdf[name]),
    others: `as text ${percent(asText[name])}`,
    target: "within 2",
  }));
}
