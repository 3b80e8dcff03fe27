import type { Chronology } from "../../model/chronology.ts";
import { type ArchivePart, archive } from "../archive.ts";
import type { ExportBundle } from "../bundle.ts";
import type { Exporter } from "../exporter.ts";
import { type ExportLine, linesOf, linesOfCase } from "../line.ts";
import { actionText, bodiesText, dateText, placeText, standingText } from "../line-text.ts";
import { contentTypes, relationships, XML_HEAD, xmlText } from "../office/xml.ts";
import { statementOf } from "../statement.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Footnotes 0 and 1 are the separators that Word asks for. */
const FIRST_NOTE = 2;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
const paragraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${content}</w:p>`;
const mark = (note: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
const cell = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(content)}</w:tc>`;

const WIDTHS = [1700, 2600, 3300, 1900] as const;
const tableRow = (cells: readonly string[], isHead = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((content, at) => cell(content, WIDTHS[at] ?? 1000)).join("")}</w:tr>`;

const BORDER = ["top", "bottom", "insideH"].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="999999"/>`).join("");
const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="9500" w:type="dxa"/><w:tblBorders>${BORDER}</w:tblBorders></w:tblPr><w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;

function rowOf(line: ExportLine, note: number): string {
  const conflicts = line.conflicts.length > 0 ? `; sources disagree: ${line.conflicts.join("; ")}` : "";
  return tableRow([run(dateText(line)), run(actionText(line)) + mark(note), run(bodiesText(line)), run(standingText(line) + conflicts)]);
}

function* caseXml(bundle: ExportBundle, chronology: Chronology, firstNote: number): Generator<string, number> {
  yield paragraph(run(chronology.name || chronology.caseId), "Heading2") + TABLE;
  yield tableRow(["Date", "Act", "Bodies", "Standing"].map(run), true);
  let note = firstNote;
  for (const line of linesOfCase(bundle, chronology)) yield rowOf(line, note++);
  yield `</w:tbl>${paragraph("")}`;
  return note;
}

function* documentXml(bundle: ExportBundle): Generator<string> {
  yield `${XML_HEAD}<w:document ${W}><w:body>${paragraph(run("Chronology"), "Heading1")}`;
  for (const sentence of statementOf(bundle)) yield paragraph(run(sentence));
  let note = FIRST_NOTE;
  for (const chronology of bundle.chronologies) note = yield* caseXml(bundle, chronology, note);
  yield '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>';
}

const separator = (id: number, type: string): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;

function* footnotesXml(bundle: ExportBundle): Generator<string> {
  yield `${XML_HEAD}<w:footnotes ${W}>${separator(0, "separator")}${separator(1, "continuationSeparator")}`;
  let note = FIRST_NOTE;
  for (const { sources } of linesOf(bundle)) {
    const text = sources.map((source) => `“${source.quote}” (${placeText(source)})`).join("; ");
    const sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
    yield `<w:footnote w:id="${note++}">${paragraph(`${sign}${run(` ${text}`)}`, "FootnoteText")}</w:footnote>`;
  }
  yield "</w:footnotes>";
}

const style = (kind: string, id: string, name: string, properties: string): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
const STYLES = [
  `${XML_HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  style(
    "paragraph",
    "Heading1",
    "heading 1",
    '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
  ),
  style(
    "paragraph",
    "Heading2",
    "heading 2",
    '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
  ),
  style("paragraph", "FootnoteText", "footnote text", '<w:rPr><w:sz w:val="18"/></w:rPr>'),
  style("character", "FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
  "</w:styles>",
];

const TYPES = [
  ["word/document.xml", "wordprocessingml.document.main"],
  ["word/styles.xml", "wordprocessingml.styles"],
  ["word/footnotes.xml", "wordprocessingml.footnotes"],
] as const;

const partsOf = (bundle: ExportBundle): ArchivePart[] => [
  { path: "[Content_Types].xml", pieces: () => contentTypes(TYPES) },
  { path: "_rels/.rels", pieces: () => relationships([{ id: "d", type: "officeDocument", target: "word/document.xml" }]) },
  {
    path: "word/_rels/document.xml.rels",
    pieces: () =>
      relationships([
        { id: "styles", type: "styles", target: "styles.xml" },
        { id: "notes", type: "footnotes", target: "footnotes.xml" },
      ]),
  },
  { path: "word/styles.xml", pieces: () => STYLES },
  { path: "word/document.xml", pieces: () => documentXml(bundle) },
  { path: "word/footnotes.xml", pieces: () => footnotesXml(bundle) },
];

export const docx: Exporter = {
  format: "docx",
  title: "a chronology with its sources as footnotes, for word processors and court bundles",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extension: "docx",
  write: (bundle) => archive(partsOf(bundle)),
};
