import { type CorpusBlock, type CorpusText, escapeMarkup, pieces } from "./source.ts";
import type { PrintStyle } from "./style.ts";

const TAGS = { title: "h1", heading: "h2", subheading: "h3", text: "p", item: "p", caption: "p", boxed: "p" } as const;

const inline = (text: string): string =>
  pieces(text)
    .map((piece) => ("text" in piece ? escapeMarkup(piece.text) : `<sup>${piece.mark}</sup>`))
    .join("");

function block(one: CorpusBlock): string {
  if (one.kind !== "table") return `<${TAGS[one.kind]} class="${one.kind}">${inline(one.text)}</${TAGS[one.kind]}>`;
  const rows = one.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

const content = (text: string): string => `"${text.replace("#", '" counter(page) "')}"`;

function sheet({ font, size, page: [width, height], columns, header, footer, justified, hyphenated, indented }: PrintStyle): string {
  return `@page { size: ${width}pt ${height}pt; margin: 56pt;
  @top-center { content: ${content(header)}; font: ${0.8 * size}pt "${font}"; } @bottom-center { content: ${content(footer)}; font: ${0.8 * size}pt "${font}"; } }
body { margin: 0; font: ${size}pt/1.35 "${font}"; ${columns === 2 ? "column-count: 2; column-gap: 20pt;" : ""} }
p { margin: 0 0 ${indented ? 0 : 0.6}em; ${indented ? "text-indent: 1.5em;" : ""} ${justified ? "text-align: justify;" : ""} ${hyphenated ? "hyphens: auto;" : ""} }
h1 { font-size: 1.7em; } h2 { font-size: 1.3em; break-after: avoid; } .caption { font-size: .9em; text-indent: 0; } .item { margin-left: 1em; text-indent: 0; }
.boxed { border: 1px solid #000; padding: 6pt; margin: 8pt 0; text-indent: 0; } td { border: 1px solid #000; padding: 2pt 5pt; } table { border-collapse: collapse; margin-bottom: 1em; }
sup { font-size: .65em; line-height: 0; } .note { font-size: .8em; text-indent: 0; margin: 0; }`;
}

/** A text as a web page that a browser prints with margin boxes; its notes follow at the end, as the web has no foot of the page. */
export function webPage({ blocks, notes }: CorpusText, style: PrintStyle): string {
  const list = [...notes].map(([mark, text]) => `<p class="note"><sup>${mark}</sup> ${escapeMarkup(text)}</p>`).join("\n");
  return `<!doctype html><html lang="${style.language}"><meta charset="utf-8"><style>${sheet(style)}</style><body>
${blocks.map(block).join("\n")}
${list}</body></html>
`;
}
