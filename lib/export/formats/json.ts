import type { Exporter } from "../exporter.ts";
import { numbered } from "../numbered.ts";
import { headOf } from "../statement.ts";

function* listed(items: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? "" : ","}\n${JSON.stringify(item)}`;
    isFirst = false;
  }
}

/** One object, schema `dueline.export/1`: what it rests on, then cases with their entries, then findings. */
export const json: Exporter = {
  format: "json",
  title: "entries and findings whole, one JSON object, for programs",
  mediaType: "application/json",
  extension: "json",
  *write(bundle) {
    yield `${JSON.stringify(headOf(bundle)).slice(0, -1)},"cases":[`;
    for (const [at, { caseId, name, entries }] of numbered(bundle.chronologies)) {
      yield `${at === 0 ? "" : ","}\n${JSON.stringify({ caseId, name }).slice(0, -1)},"entries":[`;
      yield* listed(entries);
      yield "\n]}";
    }
    yield '\n],"findings":[';
    yield* listed(bundle.findings);
    yield "\n]}\n";
  },
};
