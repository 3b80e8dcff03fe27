import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../functions/api/app.ts";
import { bindWords } from "../../functions/shared/store/bind-words.ts";
import { putItems } from "../../functions/shared/store/table.ts";
import { writeWords } from "../../functions/shared/store/words.ts";
import type { Texts } from "../../functions/shared/texts.ts";
import { postingsOf } from "../../lib/search/postings.ts";
import { archivedDocuments, itemsOfDocument, TENANT } from "../functions/archive.ts";
import { asAdmin } from "../functions/callers.ts";
import { startEmbeddedDynamoDb } from "../functions/embedded-table.ts";
import { SECRET } from "../functions/world.ts";
import { type BenchRow, thousands } from "./cpu.ts";
import { p95 } from "./p95.ts";

/** A tenth of what is promised, which fills its table for minutes; DUELINE_BENCH_DOCUMENTS=5000 measures that. */
const documents = Number(process.env.DUELINE_BENCH_DOCUMENTS ?? 500);
const EVENTS = 20;
const WORDS = 900;
/** Different words of all documents together. */
const VOCABULARY = 20_000;
const BETWEEN_BINDINGS = 64;

/** The same numbers on every run. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words as a language has them: few often, many hardly ever. */
const wordsFrom = (next: () => number, count: number): string =>
  Array.from({ length: count }, () => `w${Math.floor(Math.exp(next() * Math.log(VOCABULARY))).toString(36)}q`).join(" ");

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** What it takes to write a document's words, and to search all documents for some, on the embedded store. */
export async function searchRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-search-"));
  const dynamo = await startEmbeddedDynamoDb(join(folder, "table.sqlite"));
  try {
    const table = await dynamo.newTable();
    const next = numbers();
    const [writes, stems, bindings]: [number[], number[], number[]] = [[], [], []];
    let text = "";
    for (const [at, document] of [
      ...archivedDocuments({ documents, eventsPerDocument: EVENTS, cases: Math.ceil(documents / 10) }),
    ].entries()) {
      const { documentId } = document;
      const events = document.events.map((event) => ({ ...event, quote: `${event.quote} ${wordsFrom(next, 12)}` }));
      text = `${events.map(({ quote }) => quote).join(". ")} ${wordsFrom(next, WORDS)}`;
      await putItems(table, itemsOfDocument({ ...document, events, entries: [] }));
      const postings = postingsOf(text, events);
      const begun = performance.now();
      await writeWords(table, { tenant: TENANT, documentId, run: 1, secret: SECRET }, postings);
      writes.push(performance.now() - begun);
      stems.push(postings.length);
      if ((at + 1) % BETWEEN_BINDINGS > 0) continue;
      const bound = performance.now();
      await bindWords(table, TENANT, "2026-03-02T10:00:00.000Z");
      bindings.push(performance.now() - bound);
    }
    const piece: Texts["piece"] = async (_tenant, _id, _run, from, length) => Buffer.from(text).subarray(from, from + length);
    const deps = { table, secretOf: async () => SECRET, texts: { piece } };
    const app = createApp({ ...({} as Parameters<typeof createApp>[0]), ...(deps as object) }, asAdmin);
    const note = `${thousands(documents * EVENTS)} events of ${thousands(documents)} documents with ${thousands(median(stems))} different words each`;
    const rows: BenchRow[] = [
      { measure: "words of one document, written", value: `${Math.round(median(writes))} ms`, note },
      { measure: `${BETWEEN_BINDINGS} documents' words, bound`, value: `${Math.round(median(bindings))} ms`, note },
    ];
    const questions: [string, (run: number) => string][] = [
      ["a rare word", (run) => `q=w${(9000 + run).toString(36)}q`],
      ["a word of every document", () => "q=office"],
      ["three words", (run) => `q=refused+w${(20 + run).toString(36)}q+w${(90 + run).toString(36)}q`],
      ["documents by two words", (run) => `kind=documents&q=w${(50 + run).toString(36)}q+w${(70 + run).toString(36)}q`],
    ];
    for (const [measure, query] of questions)
      rows.push({
        measure: `p95, search for ${measure}`,
        value: `${Math.round(await p95(app, (run) => `/search?${query(run)}`))} ms`,
        note,
      });
    return rows;
  } finally {
    await dynamo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
