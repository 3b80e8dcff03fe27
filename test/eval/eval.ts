import { existsSync } from "node:fs";
import { renderTable } from "../../cli/table.ts";
import { evalFolder } from "./corpus.ts";
import { dateRows } from "./dates.ts";
import { eventRows } from "./events.ts";
import { devCorpus, ownCases } from "./gold.ts";

const COLUMNS = ["SET", "MEASURE", "OURS", "95 %", "OTHERS", "TARGET"].map((title) => ({ title }));

if (!existsSync(evalFolder()))
  process.stdout.write(
    `Only our own cases are scored: there is no ${evalFolder()}. Set DUELINE_EVAL_DIR to the folder with the corpora.\n`,
  );
const dev = await devCorpus();
const own = await ownCases();
const rows = [...dateRows(), ...(dev ? eventRows(dev) : [{ set: "gold-dev", measure: "all", ours: "data absent" }]), ...eventRows(own)];
const cells = rows.map(({ set, measure, ours, interval, others, target }) => [
  set,
  measure,
  ours,
  interval ?? "",
  others ?? "",
  target ?? "",
]);
process.stdout.write(`${renderTable(COLUMNS, cells)}\n`);
