import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { renderTable } from "../../cli/table.ts";
import { synthesize } from "../../local/synth.ts";
import { evalFolder } from "../eval/corpus.ts";
import { coldRows } from "./cold.ts";
import type { BenchRow } from "./cpu.ts";
import { deadlineRows } from "./deadlines.ts";
import { functionRows } from "./functions.ts";
import { latencyRows } from "./latency.ts";
import { pdfReaderRows } from "./pdf-readers.ts";
import { queryRows } from "./queries.ts";
import { scanSpeedRows } from "./scans.ts";
import { searchRows } from "./search.ts";
import { linearityRows, stageRows } from "./stages.ts";
import { memoryRow, startUpRows } from "./start-up.ts";
import { sweepRows } from "./sweep.ts";
import { temporalRows } from "./temporal.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const COLUMNS = [{ title: "MEASURE" }, { title: "VALUE" }, { title: "NOTE" }];

/** The longest text among the evaluation documents, or null where they are absent. */
function longDocument(): string | null {
  const folder = join(evalFolder(), "seeds");
  if (!existsSync(folder)) return null;
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(folder, name));
  return paths.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? null;
}

function print(title: string, rows: readonly BenchRow[]): void {
  const cells = rows.map(({ measure, value, note }) => [measure, value, note ?? ""]);
  process.stdout.write(`\n${title}\n${renderTable(COLUMNS, cells)}\n`);
}

const long = longDocument();
if (long) {
  print("Stages", await stageRows(long));
  print("First pass", coldRows(long));
  print("Length", await linearityRows(long));
  print("Memory", [memoryRow(long)]);
} else {
  process.stdout.write(`Stages, length and memory are left out: there is no long text in ${evalFolder()}. Set DUELINE_EVAL_DIR.\n`);
}
print("Dates", await temporalRows());
print("PDF", await pdfReaderRows(join(ROOT, "samples", "report", "report.pdf")));
print("Scans", await scanSpeedRows());
print("Deadlines", await deadlineRows());
print("Sweep", await sweepRows());
print("Queries", await queryRows());
print("Search", await searchRows());
print("Start", startUpRows());
const assemblyDir = await synthesize({ outDir: join(ROOT, ".dueline", "assembly") });
print("Functions", functionRows(assemblyDir));
print("Cloud", await latencyRows(assemblyDir));
process.exit(0);
