import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../functions/api/app.ts";
import { inParallel } from "../../functions/shared/parallel.ts";
import { putBodyRow } from "../../functions/shared/store/body-rows.ts";
import { refreshSums } from "../../functions/shared/store/body-sums.ts";
import { putItems, type Table } from "../../functions/shared/store/table.ts";
import { caseStatistics } from "../../lib/statistics/case-statistics.ts";
import { type Archive, type ArchivedDocument, archivedDocuments, itemOfCase, itemsOfDocument, TENANT } from "../functions/archive.ts";
import { asAdmin } from "../functions/callers.ts";
import { startEmbeddedDynamoDb } from "../functions/embedded-table.ts";
import { SECRET } from "../functions/world.ts";
import { type BenchRow, thousands } from "./cpu.ts";
import { p95 } from "./p95.ts";

/** A tenth of what is promised, which fills its table for minutes; DUELINE_BENCH_DOCUMENTS=5000 measures that. */
const documents = Number(process.env.DUELINE_BENCH_DOCUMENTS ?? 500);
const ARCHIVE: Archive = { documents, eventsPerDocument: 20, cases: Math.ceil(documents / 10) };
const NOW = "2026-03-02T10:00:00.000Z";
const WRITERS = 4;

async function fillBodies(table: Table, caseId: string, own: readonly ArchivedDocument[], keys: Set<string>): Promise<void> {
  const entries = own.flatMap((one) => one.entries);
  const { bodies } = caseStatistics({ caseId, name: "", documents: [], entries }, [], NOW);
  for (const body of bodies) {
    keys.add(body.key);
    await putBodyRow(table, TENANT, body.key, { caseId, asOf: NOW, caseRev: 1, body }, NOW);
  }
}

/** Documents, events, lines and rows of bodies as the functions would have left them. */
async function fill(table: Table): Promise<{ caseIds: string[] }> {
  const cases = new Map<string, ArchivedDocument[]>();
  await inParallel([...archivedDocuments(ARCHIVE)], WRITERS, async (document) => {
    cases.set(document.caseId, [...(cases.get(document.caseId) ?? []), document]);
    await putItems(table, itemsOfDocument(document));
  });
  const keys = new Set<string>();
  await inParallel([...cases], WRITERS, async ([caseId, own]) => {
    await putItems(table, [
      itemOfCase(
        caseId,
        own.map(({ documentId }) => documentId),
        own.length * ARCHIVE.eventsPerDocument,
      ),
    ]);
    await fillBodies(table, caseId, own, keys);
  });
  for (const key of keys) await refreshSums(table, TENANT, key, NOW, { isPatient: false });
  return { caseIds: [...cases.keys()] };
}

/** What the API's questions take over a large archive on the embedded store, without the gateway in front of it. */
export async function queryRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-queries-"));
  const dynamo = await startEmbeddedDynamoDb(join(folder, "table.sqlite"));
  try {
    const table = await dynamo.newTable();
    const begun = performance.now();
    const { caseIds } = await fill(table);
    const note = `${thousands(documents * ARCHIVE.eventsPerDocument)} events of ${thousands(documents)} documents, filled in ${Math.round((performance.now() - begun) / 1000)} s`;
    const app = createApp({ ...({} as Parameters<typeof createApp>[0]), table, secretOf: async () => SECRET }, asAdmin);
    const caseOf = (run: number): string => caseIds[(run * 7) % caseIds.length] as string;
    const questions: [string, (run: number) => string][] = [
      ["one case's lines", (run) => `/cases/${caseOf(run)}/entries?limit=200`],
      ["one case's chronology", (run) => `/cases/${caseOf(run)}/chronology`],
      [
        "lines of a body in a range",
        (run) => `/entries?body=kz.prosecutor.general&from=${2000 + (run % 20)}&to=${2003 + (run % 20)}&limit=50`,
      ],
      [
        "lines of a group by review and words",
        (run) => `/entries?action=investigation&year=${2000 + (run % 20)}&review=confirmed&text=refused&limit=50`,
      ],
      ["events of a year, surest", (run) => `/events?year=${2000 + (run % 20)}&confidence=0.9&dates=certainly&limit=50`],
      ["statistics of bodies", () => "/statistics/bodies?successors=with"],
      ["statistics of one body", () => "/statistics/bodies/kz.financial-police?successors=with"],
    ];
    const rows: BenchRow[] = [];
    for (const [measure, path] of questions)
      rows.push({ measure: `p95, ${measure}`, value: `${Math.round(await p95(app, path))} ms`, note });
    return rows;
  } finally {
    await dynamo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
