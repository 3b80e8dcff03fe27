import { type CorpusBlock, type CorpusText, escapeMarkup, pieces } from "./source.ts";

const NAMESPACES = ["office", "style", "text", "table"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const LEVELS: Readonly<Partial<Record<CorpusBlock["kind"], number>>> = { title: 1, heading: 2, subheading: 3 };

function inline(text: string, notes: CorpusText["notes"]): string {
  return pieces(text)
    .map((piece) =>
      "text" in piece
        ? escapeMarkup(piece.text)
        : `<text:note text:note-class="footnote"><text:note-citation>${piece.mark}</text:note-citation><text:note-body><text:p>${escapeMarkup(notes.get(piece.mark) ?? "")}</text:p></text:note-body></text:note>`,
    )
    .join("");
}

function block(one: CorpusBlock, notes: CorpusText["notes"]): string {
  if (one.kind === "table") {
    const cells = (row: readonly string[]) =>
      row.map((cell) => `<table:table-cell><text:p>${escapeMarkup(cell)}</text:p></table:table-cell>`).join("");
    const rows = one.rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`);
    return `<table:table><table:table-column table:number-columns-repeated="${one.rows[0]?.length ?? 1}"/>${rows.join("")}</table:table>`;
  }
  const level = LEVELS[one.kind];
  const text = inline(one.text, notes);
  return level
    ? `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`
    : `<text:p>${text}</text:p>`;
}

const headingStyle = (level: number): string =>
  `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}" style:class="text"/>`;

/** A corpus text as its author would have it in an office program: headings by their style, footnotes as footnotes. */
export const officeSource = ({ blocks, notes }: CorpusText): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${[1, 2, 3].map(headingStyle).join("")}</office:styles><office:body><office:text>${blocks.map((one) => block(one, notes)).join("")}</office:text></office:body></office:document>`;
