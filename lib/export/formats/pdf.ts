import type { Chronology } from "../../model/chronology.ts";
import type { ExportBundle } from "../bundle.ts";
import type { Exporter } from "../exporter.ts";
import { type ExportLine, type ExportSource, linesOfCase } from "../line.ts";
import { actionText, bodiesText, dateText, placeText, standingText } from "../line-text.ts";
import { plain, safeLink } from "../markup.ts";
import { beside, type PrintLine } from "../print/print-line.ts";
import { PRINT_WIDTH, Sheets } from "../print/sheets.ts";
import { statementOf } from "../statement.ts";

const TITLE = "Chronology";
const WHOLE = { x: 0, width: PRINT_WIDTH } as const;
const DATE = { x: 0, width: 92, face: "regular", size: 10 } as const;
/** Ends short of the margin, so that the mark of a note has its place. */
const WHAT = { x: 100, width: PRINT_WIDTH - 122 } as const;
const NOTE = { x: 24, width: PRINT_WIDTH - 24, face: "regular", size: 8.5 } as const;
/** A heading stands with at least a line and its notes below it. */
const HEADING_ROOM = 130;
const SPACE: PrintLine = { fragments: [], height: 6 };

const gap = (height: number): PrintLine => ({ fragments: [], height });

function* front(sheets: Sheets, bundle: ExportBundle): Generator<Uint8Array> {
  yield* sheets.put([...sheets.set(TITLE, { ...WHOLE, face: "bold", size: 18 }), SPACE]);
  for (const sentence of statementOf(bundle))
    yield* sheets.put([...sheets.set(plain(sentence), { ...WHOLE, face: "regular", size: 9 }), gap(3)]);
}

function blockOf(sheets: Sheets, line: ExportLine, mark: string): PrintLine[] {
  const small = { ...WHAT, face: "regular", size: 9 } as const;
  const conflicts = line.conflicts.length > 0 ? [`Sources disagree: ${line.conflicts.join("; ")}`] : [];
  const what = [
    ...sheets.marked(sheets.set(plain(actionText(line)), { ...WHAT, face: "bold", size: 10 }), mark),
    ...sheets.set(plain(bodiesText(line)), { ...WHAT, face: "regular", size: 10 }),
    ...[standingText(line), ...conflicts].flatMap((text) => sheets.set(plain(text), small)),
  ];
  return [...beside(sheets.set(plain(dateText(line)), DATE), what), SPACE];
}

/** Each source of a line: its quote, and its place, which opens the document there. */
function noteOf(sheets: Sheets, sources: readonly ExportSource[], mark: string): PrintLine[] {
  const lines = sources.flatMap((source) =>
    sheets.set(plain(`“${source.quote}” (${placeText(source)})`), { ...NOTE, link: safeLink(source.link) }),
  );
  return beside([{ fragments: [{ text: mark, x: 0, face: "regular", size: NOTE.size }], height: NOTE.size }], lines);
}

function* caseOf(sheets: Sheets, bundle: ExportBundle, chronology: Chronology, firstNote: number): Generator<Uint8Array, number> {
  yield* sheets.room(HEADING_ROOM);
  yield* sheets.put([gap(12), ...sheets.set(plain(chronology.name || chronology.caseId), { ...WHOLE, face: "bold", size: 13 }), SPACE]);
  let note = firstNote;
  for (const line of linesOfCase(bundle, chronology)) {
    yield* sheets.put(blockOf(sheets, line, `${note}`), noteOf(sheets, line.sources, `${note}`));
    note += 1;
  }
  return note;
}

export const pdf: Exporter = {
  format: "pdf",
  title: "a chronology with its sources as footnotes, set on A4, for court bundles",
  mediaType: "application/pdf",
  extension: "pdf",
  *write(bundle, resources) {
    const sheets = new Sheets(resources.faces(), { title: TITLE, asOf: bundle.asOf });
    yield* front(sheets, bundle);
    let note = 1;
    for (const chronology of bundle.chronologies) note = yield* caseOf(sheets, bundle, chronology, note);
    yield* sheets.finish();
  },
};
