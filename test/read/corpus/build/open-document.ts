import { type CorpusBlock, type CorpusText, escapeMarkup, pieces } from "./source.ts";
import type { PrintStyle } from "./style.ts";

const NAMESPACES = ["office", "style", "text", "table"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  ])
  .join(" ");
const COUNTRY = { en: "US", ru: "RU", kk: "KZ" };

function inline(text: string, notes: CorpusText["notes"]): string {
  return pieces(text)
    .map((piece) =>
      "text" in piece
        ? escapeMarkup(piece.text)
        : `<text:note text:id="n${piece.mark}" text:note-class="footnote"><text:note-citation>${piece.mark}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${escapeMarkup(notes.get(piece.mark) ?? "")}</text:p></text:note-body></text:note>`,
    )
    .join("");
}

function block(one: CorpusBlock, notes: CorpusText["notes"]): string {
  if (one.kind !== "table") return `<text:p text:style-name="${one.kind}">${inline(one.text, notes)}</text:p>`;
  const rows = one.rows.map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="cell" office:value-type="string"><text:p text:style-name="inCell">${escapeMarkup(cell)}</text:p></table:table-cell>`).join("")}</table:table-row>`,
  );
  return `<table:table table:style-name="table"><table:table-column table:number-columns-repeated="${one.rows[0]?.length ?? 1}"/>${rows.join("")}</table:table>`;
}

interface Look {
  size: number;
  above: number;
  below: number;
  extra?: string;
  bold?: boolean;
}

function paragraphStyle(
  name: string,
  { size, above, below, extra = "", bold = false }: Look,
  { language, font, hyphenated }: PrintStyle,
): string {
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="${above}pt" fo:margin-bottom="${below}pt" fo:orphans="2" fo:widows="2" ${extra}/><style:text-properties style:font-name="F" fo:font-family="'${font}'" fo:font-size="${size}pt" fo:language="${language}" fo:country="${COUNTRY[language]}" fo:hyphenate="${hyphenated}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2" ${bold ? 'fo:font-weight="bold"' : ""}/></style:style>`;
}

function paragraphStyles(style: PrintStyle): string {
  const { size, indented, justified } = style;
  const align = justified ? 'fo:text-align="justify"' : "";
  const indent = indented ? 'fo:text-indent="16pt"' : "";
  const keep = 'fo:keep-with-next="always"';
  const looks: Record<string, Look> = {
    title: { size: 1.7 * size, above: 0, below: size, bold: true },
    heading: { size: 1.3 * size, above: 1.4 * size, below: 0.6 * size, bold: true, extra: keep },
    subheading: { size: 1.1 * size, above: size, below: 0.5 * size, bold: true, extra: keep },
    text: { size, above: 0, below: indented ? 0 : 0.6 * size, extra: `${align} ${indent}` },
    item: { size, above: 0, below: 0.4 * size, extra: `${align} fo:margin-left="14pt"` },
    caption: { size: 0.9 * size, above: 0.8 * size, below: 0.3 * size, extra: keep },
    boxed: { size, above: 0.8 * size, below: 0.8 * size, extra: 'fo:border="0.5pt solid #000000" fo:padding="5pt"' },
    inCell: { size: 0.92 * size, above: 0, below: 0 },
    furniture: { size: 0.8 * size, above: 0, below: 0, extra: 'fo:text-align="center"' },
    Footnote: { size: 0.8 * size, above: 0, below: 0, extra: 'fo:margin-left="10pt" fo:text-indent="-10pt"' },
  };
  return Object.entries(looks)
    .map(([name, look]) => paragraphStyle(name, look, style))
    .join("");
}

const numbered = (text: string): string => escapeMarkup(text).replace("#", '<text:page-number text:select-page="current"/>');

function pageLayout({ page: [width, height], columns }: PrintStyle): string {
  const parted = columns === 1 ? "" : '<style:columns fo:column-count="2" fo:column-gap="18pt"/>';
  const edge = (name: string): string =>
    `<style:${name}-style><style:header-footer-properties fo:min-height="22pt" fo:margin-${name === "header" ? "bottom" : "top"}="10pt"/></style:${name}-style>`;
  return `<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="${width}pt" fo:page-height="${height}pt" fo:margin="50pt">${parted}<style:footnote-sep style:width="0.5pt" style:distance-before-sep="4pt" style:distance-after-sep="4pt" style:rel-width="25%" style:line-style="solid"/></style:page-layout-properties>${edge("header")}${edge("footer")}</style:page-layout>`;
}

/** A text as a flat OpenDocument file with running head, foot and real footnotes, for LibreOffice to print or to turn into Word's format. */
export function openDocument({ blocks, notes }: CorpusText, style: PrintStyle): string {
  const cell =
    '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="3pt"/></style:style><style:style style:name="table" style:family="table"><style:table-properties table:align="margins"/></style:style>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${style.font}'"/></office:font-face-decls>
<office:styles>${paragraphStyles(style)}<style:style style:name="Mark" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Mark" style:num-format="1" text:start-value="0" text:start-numbering-at="document" text:footnotes-position="page"/></office:styles>
<office:automatic-styles>${cell}${pageLayout(style)}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p text:style-name="furniture">${numbered(style.header)}</text:p></style:header><style:footer><text:p text:style-name="furniture">${numbered(style.footer)}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${blocks.map((one) => block(one, notes)).join("\n")}</office:text></office:body>
</office:document>
`;
}
