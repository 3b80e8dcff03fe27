import type { Chronology } from "../../model/chronology.ts";
import type { ExportBundle } from "../bundle.ts";
import type { Exporter } from "../exporter.ts";
import { type ExportLine, type ExportSource, linesOfCase } from "../line.ts";
import { actionText, bodiesText, dateText, placeText, standingText } from "../line-text.ts";
import { escapeMarkup as safe, safeLink } from "../markup.ts";
import { numbered } from "../numbered.ts";
import { statementOf } from "../statement.ts";

/** Prints on A4 with numbered notes under each case; no script, and nothing is fetched from anywhere. */
const STYLE = `
@page { size: A4; margin: 2cm; }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #111; background: #fff; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35em .6em; border-bottom: 1px solid #999; }
tr { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; }
.date { white-space: nowrap; } .standing, .statement, ol { font-size: 9.5pt; }
@media print { body { margin: 0; max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }
`;

const HEAD = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Chronology</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><style>${STYLE}</style></head><body>
<h1>Chronology</h1>
`;

function sourceHtml(source: ExportSource): string {
  const place = safe(placeText(source));
  const link = safeLink(source.link);
  return `“${safe(source.quote)}” (${link === null ? place : `<a href="${safe(link)}" rel="noreferrer">${place}</a>`})`;
}

function rowHtml(line: ExportLine, mark: string): string {
  const conflicts = line.conflicts.length > 0 ? `<br>Sources disagree: ${line.conflicts.map(safe).join("; ")}` : "";
  return `<tr><td class="date">${safe(dateText(line))}</td><td>${safe(actionText(line))}<sup><a href="#${mark}">${mark.split("-")[2]}</a></sup></td>
<td>${safe(bodiesText(line))}</td><td class="standing">${safe(standingText(line))}${conflicts}</td></tr>\n`;
}

function* caseHtml(bundle: ExportBundle, chronology: Chronology, at: number): Generator<string> {
  yield `<h2>${safe(chronology.name || chronology.caseId)}</h2>\n<table><thead><tr><th>Date</th><th>Act</th><th>Bodies</th><th>Standing</th></tr></thead><tbody>\n`;
  const notes: string[] = [];
  for (const line of linesOfCase(bundle, chronology)) {
    const mark = `n-${at + 1}-${notes.length + 1}`;
    yield rowHtml(line, mark);
    notes.push(`<li id="${mark}">${line.sources.map(sourceHtml).join("; ")}</li>`);
  }
  yield "</tbody></table>\n<ol>\n";
  for (const note of notes) yield `${note}\n`;
  yield "</ol>\n";
}

export const html: Exporter = {
  format: "html",
  title: "a chronology with numbered sources, to print or save as PDF",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  *write(bundle) {
    yield HEAD;
    yield `<ul class="statement">${statementOf(bundle)
      .map((sentence) => `<li>${safe(sentence)}</li>`)
      .join("")}</ul>\n`;
    for (const [at, chronology] of numbered(bundle.chronologies)) yield* caseHtml(bundle, chronology, at);
    yield "</body></html>\n";
  },
};
