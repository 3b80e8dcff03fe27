import { existsSync } from "node:fs";
import { renderTable } from "../../cli/table.ts";
import { evalFolder } from "./corpus.ts";
import { dateRows } from "./dates.ts";
import { eventRows } from "./events.ts";

const COLUMNS = [{ title: "SET" }, { title: "MEASURE" }, { title: "OURS" }, { title: "OTHERS" }, { title: "TARGET" }];

if (!existsSync(evalFolder())) {
  process.stdout.write(`Nothing to score: there is no ${evalFolder()}. Set DUELINE_EVAL_DIR to the folder with the corpora.\n`);
} else {
  const rows = [...dateRows(), ...(await eventRows())];
  const cells = rows.map(({ set, measure, ours, others, target }) => [set, measure, ours, others ?? "", target ?? ""]);
  process.stdout.write(`${renderTable(COLUMNS, cells)}\n`);
}
