import type { Exporter } from "../exporter.ts";
import { headOf } from "../statement.ts";

/** The first line says what the rest rests on; then every entry (`dueline.entry/1`) and every finding (`dueline.finding/1`) as it is. */
export const jsonl: Exporter = {
  format: "jsonl",
  title: "entries and findings whole, one JSON object a line, for programs",
  mediaType: "application/x-ndjson",
  extension: "jsonl",
  *write(bundle) {
    yield `${JSON.stringify(headOf(bundle))}\n`;
    for (const { entries } of bundle.chronologies) for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
    for (const finding of bundle.findings) yield `${JSON.stringify(finding)}\n`;
  },
};
