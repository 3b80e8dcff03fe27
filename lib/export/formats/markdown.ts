import type { Chronology } from "../../model/chronology.ts";
import type { ExportBundle } from "../bundle.ts";
import type { Exporter } from "../exporter.ts";
import { type ExportLine, linesOfCase } from "../line.ts";
import { actionText, bodiesText, dateText, placeText, standingText } from "../line-text.ts";
import { escapeMarkdown as safe } from "../markup.ts";
import { numbered } from "../numbered.ts";
import { statementOf } from "../statement.ts";

function* caseText(bundle: ExportBundle, chronology: Chronology, at: number): Generator<string> {
  yield `\n## ${safe(chronology.name || chronology.caseId)}\n\n| date | act | bodies | standing | source |\n| --- | --- | --- | --- | --- |\n`;
  const notes: string[] = [];
  for (const line of linesOfCase(bundle, chronology)) {
    yield rowOf(line, `${at + 1}-${notes.length + 1}`);
    notes.push(noteOf(line));
  }
  yield "\n";
  for (const [index, note] of notes.entries()) yield `[^${at + 1}-${index + 1}]: ${note}\n`;
}

function rowOf(line: ExportLine, mark: string): string {
  const cells = [dateText(line), actionText(line), bodiesText(line), standingText(line)].map(safe);
  const conflicts = line.conflicts.length > 0 ? ` Sources disagree: ${line.conflicts.map(safe).join("; ")}.` : "";
  return `| ${cells.join(" | ")}${conflicts} | [^${mark}] |\n`;
}

const noteOf = (line: ExportLine): string =>
  line.sources.map((source) => `“${safe(source.quote)}” (${safe(placeText(source))})`).join("; ");

export const markdown: Exporter = {
  format: "markdown",
  title: "a chronology with its sources as footnotes, as Markdown",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  *write(bundle) {
    yield "# Chronology\n\n";
    for (const sentence of statementOf(bundle)) yield `- ${safe(sentence)}\n`;
    for (const [at, chronology] of numbered(bundle.chronologies)) yield* caseText(bundle, chronology, at);
  },
};
